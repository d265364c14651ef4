package io.kenh.zbstemplates.content;

import java.util.ArrayList;
import java.util.List;

/** Every text of a template with the name of the form field it stands in. */
public final class Texts {
    /** @param visible the customer reads it; else it is an address or number behind a button */
    public record Piece(String field, String text, boolean visible) {}

    private Texts() {}

    public static List<Piece> of(TemplateContent content) {
        var all = new ArrayList<Piece>();
        add(all, "title", content.title(), true);
        for (int i = 0; i < content.paragraphs().size(); i++) {
            add(all, "paragraph." + i, content.paragraphs().get(i), true);
        }
        if (content.otp() != null) {
            add(all, "otp", content.otp(), true);
        }
        for (int i = 0; i < content.table().size(); i++) {
            add(all, "row." + i + ".title", content.table().get(i).title(), true);
            add(all, "row." + i + ".value", content.table().get(i).value(), true);
        }
        special(content, all);
        for (int i = 0; i < content.buttons().size(); i++) {
            add(all, "button." + i + ".title", content.buttons().get(i).title(), true);
            add(all, "button." + i + ".content", content.buttons().get(i).content(), false);
        }
        return all;
    }

    private static void special(TemplateContent content, List<Piece> all) {
        var payment = content.payment();
        if (payment != null) {
            add(all, "payment.amount", payment.amount(), false);
            add(all, "payment.note", payment.note(), false);
            add(all, "payment.accountName", payment.accountName(), false);
            add(all, "payment.account", payment.account(), false);
        }
        var voucher = content.voucher();
        if (voucher != null) {
            add(all, "voucher.name", voucher.name(), true);
            add(all, "voucher.condition", voucher.condition(), true);
            add(all, "voucher.start", voucher.start(), false);
            add(all, "voucher.end", voucher.end(), false);
            add(all, "voucher.code", voucher.code(), false);
        }
        for (int i = 0; i < content.rating().size(); i++) {
            var star = content.rating().get(i);
            add(all, "star." + i + ".title", star.title(), true);
            add(all, "star." + i + ".question", star.question(), true);
            add(all, "star." + i + ".thanks", star.thanks(), true);
            add(all, "star." + i + ".description", star.description(), true);
            add(all, "star." + i + ".answers", String.join("\n", star.answers()), true);
        }
    }

    private static void add(List<Piece> all, String field, String text, boolean visible) {
        if (!text.isEmpty()) {
            all.add(new Piece(field, text, visible));
        }
    }
}
