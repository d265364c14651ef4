package io.kenh.zalosimulator.zbs;

import io.kenh.zalosimulator.platform.Members;
import io.kenh.zalosimulator.platform.Platform;
import io.kenh.zalosimulator.platform.Sim;
import io.kenh.zalosimulator.upload.Uploads;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/** One template while its values are filled in. */
final class CardFill {
    private final Platform platform;
    private final Uploads uploads;
    private final Sim sim;
    private final SimTemplate template;
    private final Map<String, String> values;

    CardFill(Platform platform, Uploads uploads, Sim sim, SimTemplate template, Map<String, String> values) {
        this.platform = platform;
        this.uploads = uploads;
        this.sim = sim;
        this.template = template;
        this.values = values;
    }

    Card card() {
        var layout = new Members(platform.host().json().readMap(template.layout()));
        var header = CardMaker.components(layout, "header");
        var body = CardMaker.components(layout, "body");
        var logo = header.stream().flatMap(part -> part.object("LOGO").stream()).findFirst();
        return new Card(
                logo.map(found -> picture(found, "light")).orElse(""),
                logo.map(found -> picture(found, "dark")).orElse(""),
                header.stream()
                        .flatMap(part -> part.object("IMAGES").stream())
                        .flatMap(images -> images.objects("items").stream())
                        .map(this::picture)
                        .toList(),
                first(body, "TITLE"),
                all(body, "PARAGRAPH"),
                first(body, "OTP"),
                objects(body, "TABLE", "rows").stream()
                        .map(row -> new Card.Row(
                                row.textOr("title", ""),
                                fill(row.textOr("value", "")),
                                row.number("row_type").orElse(0)))
                        .toList(),
                body.stream()
                        .flatMap(part -> part.object("PAYMENT").stream())
                        .findFirst()
                        .map(this::payment)
                        .orElse(null),
                body.stream()
                        .flatMap(part -> part.object("VOUCHER").stream())
                        .findFirst()
                        .map(this::voucher)
                        .orElse(null),
                objects(body, "RATING", "items").stream().map(this::star).toList(),
                objects(CardMaker.components(layout, "footer"), "BUTTONS", "items").stream()
                        .map(this::button)
                        .toList());
    }

    private Card.Payment payment(Members payment) {
        return new Card.Payment(
                fill(payment.textOr("bank_code", "")),
                fill(payment.textOr("account_name", "")),
                fill(payment.textOr("bank_account", "")),
                CardMaker.grouped(fill(payment.textOr("amount", ""))),
                fill(payment.textOr("note", "")));
    }

    private Card.Voucher voucher(Members voucher) {
        return new Card.Voucher(
                fill(voucher.textOr("name", "")),
                fill(voucher.textOr("condition", "")),
                fill(voucher.textOr("start_date", "")),
                fill(voucher.textOr("end_date", "")),
                fill(voucher.textOr("voucher_code", "")));
    }

    private Card.Star star(Members item) {
        return new Card.Star(
                item.number("star").orElse(0),
                item.textOr("title", ""),
                item.textOr("question", ""),
                item.texts("answers"),
                item.textOr("thanks", ""),
                item.textOr("description", ""));
    }

    private Card.Button button(Members item) {
        int type = item.number("type").orElse(0);
        var content = fill(item.textOr("content", ""));
        var link = switch (type) {
            case 2 -> "tel:" + content;
            case 10 -> "";
            default -> content.matches("(?i)https?://.*") ? content : "";
        };
        return new Card.Button(type, item.textOr("title", ""), link);
    }

    private String picture(Members logo, String shade) {
        return logo.object(shade).map(this::picture).orElse("");
    }

    private String picture(Members image) {
        return uploads.media(sim, template.oa(), image.textOr("media_id", ""))
                .map(link -> link.url())
                .orElse("");
    }

    private String first(List<Members> parts, String name) {
        return all(parts, name).stream().findFirst().orElse("");
    }

    private List<String> all(List<Members> parts, String name) {
        return parts.stream()
                .flatMap(part -> part.object(name).stream())
                .map(part -> fill(part.textOr("value", "")))
                .toList();
    }

    private String fill(String text) {
        return LayoutCheck.PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
    }

    private static List<Members> objects(List<Members> parts, String name, String list) {
        var found = new ArrayList<Members>();
        parts.forEach(part -> part.object(name).ifPresent(one -> found.addAll(one.objects(list))));
        return found;
    }
}
