package io.kenh.zalosimulator.zbs;

import io.kenh.zalosimulator.account.SimOa;
import io.kenh.zalosimulator.platform.Members;
import io.kenh.zalosimulator.platform.Sim;
import io.kenh.zalosimulator.platform.ZaloError;
import io.kenh.zalosimulator.upload.Uploads;
import java.awt.Dimension;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The rules of a template's components (developer documentation, 2026-08). What breaks one is refused with its name. */
final class LayoutCheck {
    static final Pattern PLACEHOLDER = Pattern.compile("<([A-Za-z0-9_]+)>");
    private static final int OTP = 2;
    private static final int PAYMENT = 3;
    private static final int VOUCHER = 4;
    private static final int RATING = 5;
    private static final Set<String> BODY =
            Set.of("TITLE", "PARAGRAPH", "OTP", "TABLE", "PAYMENT", "VOUCHER", "RATING");

    private final Sim sim;
    private final SimOa oa;
    private final Uploads uploads;
    private final int kind;
    private final Map<String, ParamType> params;
    private final Set<String> used = new LinkedHashSet<>();

    LayoutCheck(Sim sim, SimOa oa, Uploads uploads, int kind, Map<String, ParamType> params) {
        this.sim = sim;
        this.oa = oa;
        this.uploads = uploads;
        this.kind = kind;
        this.params = params;
    }

    static ZaloError broken(String what) {
        return new ZaloError(-153, "Data violates specification: " + what);
    }

    void check(Members layout) {
        var header = CardMaker.components(layout, "header");
        var body = CardMaker.components(layout, "body");
        var footer = CardMaker.components(layout, "footer");
        var buttons = new ButtonCheck(this).check(footer);
        header(header, buttons > 0);
        body(body);
        if (!used.equals(params.keySet())) {
            throw new ZaloError(-132, "Parameter invalid: params must be those of the layout");
        }
    }

    private void header(List<Members> header, boolean hasButtons) {
        if (header.size() != 1) {
            throw broken("header");
        }
        var logo = header.getFirst().object("LOGO");
        var images = header.getFirst().object("IMAGES");
        if (logo.isPresent() == images.isPresent()) {
            throw broken("header");
        }
        logo.ifPresent(found -> List.of("light", "dark").forEach(shade -> {
            var size = size(found.object(shade).orElseThrow(() -> broken("LOGO")));
            if (size.width != 400 || size.height != 96) {
                throw broken("LOGO must be 400 x 96");
            }
        }));
        images.ifPresent(found -> {
            var items = found.objects("items");
            if (items.isEmpty() || items.size() > 3 || !hasButtons || kind == OTP || kind == RATING) {
                throw broken("IMAGES");
            }
            for (var item : items) {
                var size = size(item);
                // A pixel more or less is rounding.
                if (Math.abs(size.width * 9 - size.height * 16) > 16) {
                    throw broken("IMAGES must be 16:9");
                }
            }
        });
    }

    private Dimension size(Members image) {
        if (!image.textOr("type", "").equals("IMAGE")) {
            throw broken("image type");
        }
        return uploads.mediaSize(sim, oa, image.textOr("media_id", "")).orElseThrow(() -> broken("media_id"));
    }

    private void body(List<Members> body) {
        for (var part : body) {
            if (part.map().size() != 1
                    || !BODY.containsAll(part.map().keySet())
                    || part.map().keySet().stream()
                            .noneMatch(name -> part.object(name).isPresent())) {
                throw broken("body");
            }
        }
        int titleParams = kind == RATING ? 2 : 4;
        int paragraphParams = kind == RATING ? 3 : 10;
        exactly(body, "TITLE", kind == OTP ? 0 : 1, 1);
        exactly(body, "PARAGRAPH", 0, 4);
        exactly(body, "TABLE", 0, 1);
        own(body, "OTP", OTP);
        own(body, "PAYMENT", PAYMENT);
        own(body, "VOUCHER", VOUCHER);
        own(body, "RATING", RATING);
        each(body, "TITLE").forEach(title -> text(title, "value", 9, 65, titleParams, "TITLE"));
        each(body, "PARAGRAPH").forEach(text -> text(text, "value", 9, 400, paragraphParams, "PARAGRAPH"));
        each(body, "OTP").forEach(otp -> text(otp, "value", 1, 10 + 2, 1, "OTP"));
        each(body, "TABLE").forEach(this::table);
        each(body, "PAYMENT").forEach(this::payment);
        each(body, "VOUCHER").forEach(this::voucher);
        each(body, "RATING").forEach(this::rating);
    }

    private void own(List<Members> body, String name, int owner) {
        int wanted = kind == owner ? 1 : 0;
        exactly(body, name, wanted, wanted);
    }

    private static void exactly(List<Members> body, String name, int least, int most) {
        int count = each(body, name).size();
        if (count < least || count > most) {
            throw broken(name);
        }
    }

    private static List<Members> each(List<Members> body, String name) {
        return body.stream().flatMap(part -> part.object(name).stream()).toList();
    }

    private void table(Members table) {
        var rows = table.objects("rows");
        if (rows.size() < 2 || rows.size() > 8) {
            throw broken("TABLE rows");
        }
        for (var row : rows) {
            text(row, "title", 3, 36, 0, "TABLE title");
            text(row, "value", 3, 90, 1, "TABLE value");
            int mark = row.has("row_type") ? row.number("row_type").orElse(-1) : 0;
            if (mark < 0 || mark > 5) {
                throw broken("TABLE row_type");
            }
        }
    }

    private void payment(Members payment) {
        if (!payment.textOr("bank_code", "").matches("[0-9]{6}")) {
            throw broken("PAYMENT bank_code");
        }
        text(payment, "account_name", 1, 100, 1, "PAYMENT account_name");
        text(payment, "bank_account", 1, 100, 1, "PAYMENT bank_account");
        text(payment, "note", 1, 90, 1, "PAYMENT note");
        var amount = payment.textOr("amount", "");
        var placeholder = PLACEHOLDER.matcher(amount);
        if (placeholder.matches()) {
            used.add(placeholder.group(1));
            if (params.get(placeholder.group(1)) != ParamType.CURRENCY) {
                throw broken("PAYMENT amount");
            }
        } else if (!payable(amount)) {
            throw broken("PAYMENT amount");
        }
    }

    static boolean payable(String amount) {
        return amount.matches("[0-9]{1,9}") && between(Long.parseLong(amount), 2_000, 500_000_000);
    }

    private void voucher(Members voucher) {
        text(voucher, "name", 1, 30, 1, "VOUCHER name");
        text(voucher, "condition", 1, 40, 1, "VOUCHER condition");
        text(voucher, "end_date", 1, 40, 1, "VOUCHER end_date");
        text(voucher, "voucher_code", 1, 25, 1, "VOUCHER voucher_code");
        if (voucher.has("start_date")) {
            text(voucher, "start_date", 1, 40, 1, "VOUCHER start_date");
        }
    }

    private void rating(Members rating) {
        var stars = new HashSet<Integer>();
        for (var item : rating.objects("items")) {
            item.number("star").ifPresent(stars::add);
            text(item, "title", 1, 50, 0, "RATING title");
            text(item, "question", 1, 100, 0, "RATING question");
            text(item, "thanks", 1, 100, 0, "RATING thanks");
            text(item, "description", 1, 200, 0, "RATING description");
            var answers = item.texts("answers");
            if (answers.size() > 5 || !answers.stream().allMatch(answer -> between(length(answer), 1, 50))) {
                throw broken("RATING answers");
            }
        }
        if (!stars.equals(Set.of(1, 2, 3, 4, 5)) || rating.objects("items").size() != 5) {
            throw broken("RATING stars");
        }
    }

    void text(Members part, String name, int least, int most, int mostParams, String what) {
        var text = part.textOr(name, "");
        if (!between(length(text), least, most) || placeholders(text) > mostParams) {
            throw broken(what);
        }
    }

    /** Notes them as used. */
    int placeholders(String text) {
        var matcher = PLACEHOLDER.matcher(text);
        int count = 0;
        while (matcher.find()) {
            used.add(matcher.group(1));
            count++;
        }
        return count;
    }

    static int length(String text) {
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        return composed.codePointCount(0, composed.length());
    }

    static boolean between(long figure, long least, long most) {
        return figure >= least && figure <= most;
    }
}
