package io.kenh.zalosimulator.zbs;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A template with values filled in, as a phone draws it. Empty texts and lists for what it does not have. */
public record Card(
        String logo,
        String darkLogo,
        List<String> images,
        String title,
        List<String> paragraphs,
        String otp,
        List<Row> rows,
        @Nullable Payment payment,
        @Nullable Voucher voucher,
        List<Star> stars,
        List<Button> buttons) {
    /** @param mark 0 none, 1 success, 2 update, 3 notice, 4 error, 5 basic */
    public record Row(String title, String value, int mark) {}

    public record Payment(String bank, String name, String account, String amount, String note) {}

    public record Voucher(String name, String condition, String from, String until, String code) {}

    public record Star(
            int star, String title, String question, List<String> answers, String thanks, String description) {}

    /** @param link where it leads; empty for one that only does something on the phone (copy) */
    public record Button(int type, String title, String link) {}
}
