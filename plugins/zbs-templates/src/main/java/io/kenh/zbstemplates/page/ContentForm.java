package io.kenh.zbstemplates.page;

import io.kenh.ui.form.Form;
import io.kenh.zbstemplates.content.Blanks;
import io.kenh.zbstemplates.content.ButtonType;
import io.kenh.zbstemplates.content.Language;
import io.kenh.zbstemplates.content.ParamType;
import io.kenh.zbstemplates.content.RowStyle;
import io.kenh.zbstemplates.content.Tag;
import io.kenh.zbstemplates.content.TemplateContent;
import io.kenh.zbstemplates.content.TemplateContent.Button;
import io.kenh.zbstemplates.content.TemplateContent.Param;
import io.kenh.zbstemplates.content.TemplateContent.Payment;
import io.kenh.zbstemplates.content.TemplateContent.Row;
import io.kenh.zbstemplates.content.TemplateContent.Star;
import io.kenh.zbstemplates.content.TemplateContent.Voucher;
import io.kenh.zbstemplates.content.TemplateType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A content as the builder's fields, and back. Nothing is refused here: the checks say what is wrong. */
final class ContentForm {
    /** More of one kind than any template may have. */
    private static final int MOST = 40;

    private static final int TEXT = 2000;

    private ContentForm() {}

    static TemplateContent read(Form form) {
        var type = form.choice("type", TemplateType.class).orElse(TemplateType.CUSTOM);
        var images = list(form, "image", "", field -> form.value(field));
        boolean logo = !form.value("header").equals("IMAGES");
        return new TemplateContent(
                type,
                form.choice("tag", Tag.class).orElse(Tag.TRANSACTION),
                form.choice("language", Language.class).orElse(Language.VI),
                text(form, "name"),
                logo,
                logo ? List.of() : images,
                text(form, "title"),
                list(form, "paragraph", "", field -> text(form, field)),
                type == TemplateType.OTP ? text(form, "otp") : null,
                list(
                        form,
                        "row",
                        ".title",
                        field -> new Row(
                                text(form, field + ".title"),
                                text(form, field + ".value"),
                                form.choice(field + ".style", RowStyle.class).orElse(RowStyle.NONE))),
                type == TemplateType.PAYMENT ? payment(form) : null,
                type == TemplateType.VOUCHER ? voucher(form) : null,
                type == TemplateType.RATING ? stars(form) : List.of(),
                list(
                        form,
                        "button",
                        ".title",
                        field -> new Button(
                                form.choice(field + ".type", ButtonType.class).orElse(ButtonType.WEBSITE),
                                text(form, field + ".title"),
                                text(form, field + ".content"))),
                list(
                        form,
                        "param",
                        ".name",
                        field -> new Param(
                                text(form, field + ".name"),
                                form.choice(field + ".type", ParamType.class).orElse(ParamType.LABEL),
                                text(form, field + ".fact"),
                                text(form, field + ".sample"))),
                text(form, "note"));
    }

    private static String text(Form form, String field) {
        return form.text(field, TEXT);
    }

    private static <T> List<T> list(Form form, String kind, String mark, Function<String, T> read) {
        var items = new ArrayList<T>();
        for (int i = 0; i < MOST && !form.values(kind + "." + i + mark).isEmpty(); i++) {
            items.add(read.apply(kind + "." + i));
        }
        return items;
    }

    private static Payment payment(Form form) {
        return new Payment(
                text(form, "payment.bank"),
                text(form, "payment.accountName"),
                text(form, "payment.account"),
                text(form, "payment.amount"),
                text(form, "payment.note"));
    }

    private static Voucher voucher(Form form) {
        return new Voucher(
                text(form, "voucher.name"),
                text(form, "voucher.condition"),
                text(form, "voucher.start"),
                text(form, "voucher.end"),
                text(form, "voucher.code"));
    }

    private static List<Star> stars(Form form) {
        var stars = list(
                form,
                "star",
                ".title",
                field -> new Star(
                        text(form, field + ".title"),
                        text(form, field + ".question"),
                        text(form, field + ".answers")
                                .lines()
                                .map(String::strip)
                                .filter(line -> !line.isEmpty())
                                .toList(),
                        text(form, field + ".thanks"),
                        text(form, field + ".description")));
        return stars.isEmpty() ? Blanks.stars() : stars;
    }

    static Map<String, String> values(TemplateContent content, @Nullable String documentType) {
        var values = new LinkedHashMap<String, String>();
        values.put("type", content.type().name());
        values.put("tag", content.tag().name());
        values.put("language", content.language().name());
        values.put("name", content.name());
        values.put("document", documentType == null ? "" : documentType);
        values.put("header", content.logo() ? "LOGO" : "IMAGES");
        each(content.images(), (i, image) -> values.put("image." + i, image));
        values.put("title", content.title());
        each(content.paragraphs(), (i, text) -> values.put("paragraph." + i, text));
        values.put("otp", content.otp() == null ? "" : content.otp());
        each(content.table(), (i, row) -> {
            values.put("row." + i + ".title", row.title());
            values.put("row." + i + ".value", row.value());
            values.put("row." + i + ".style", row.style().name());
        });
        special(content, values);
        each(content.buttons(), (i, button) -> {
            values.put("button." + i + ".type", button.type().name());
            values.put("button." + i + ".title", button.title());
            values.put("button." + i + ".content", button.content());
        });
        each(content.params(), (i, param) -> {
            values.put("param." + i + ".name", param.name());
            values.put("param." + i + ".type", param.type().name());
            values.put("param." + i + ".fact", param.fact());
            values.put("param." + i + ".sample", param.sample());
        });
        values.put("note", content.note());
        return values;
    }

    private static void special(TemplateContent content, Map<String, String> values) {
        var payment = content.payment();
        if (payment != null) {
            values.put("payment.bank", payment.bank());
            values.put("payment.accountName", payment.accountName());
            values.put("payment.account", payment.account());
            values.put("payment.amount", payment.amount());
            values.put("payment.note", payment.note());
        }
        var voucher = content.voucher();
        if (voucher != null) {
            values.put("voucher.name", voucher.name());
            values.put("voucher.condition", voucher.condition());
            values.put("voucher.start", voucher.start());
            values.put("voucher.end", voucher.end());
            values.put("voucher.code", voucher.code());
        }
        each(content.rating(), (i, star) -> {
            values.put("star." + i + ".title", star.title());
            values.put("star." + i + ".question", star.question());
            values.put("star." + i + ".answers", String.join("\n", star.answers()));
            values.put("star." + i + ".thanks", star.thanks());
            values.put("star." + i + ".description", star.description());
        });
    }

    private interface Numbered<T> {
        void take(int number, T item);
    }

    private static <T> void each(List<T> items, Numbered<T> action) {
        for (int i = 0; i < items.size(); i++) {
            action.take(i, items.get(i));
        }
    }
}
