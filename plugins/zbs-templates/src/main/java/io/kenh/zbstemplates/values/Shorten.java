package io.kenh.zbstemplates.values;

import io.kenh.api.data.Fact;
import io.kenh.zbstemplates.content.ParamType;
import java.util.Optional;

/** Names and free words that are too long for Zalo; nothing that is read digit by digit or letter by letter. */
final class Shorten {
    private static final String MORE = "…";

    private Shorten() {}

    static boolean may(ParamType type, Fact.Kind kind) {
        return kind == Fact.Kind.TEXT
                && switch (type) {
                    case CUSTOMER_NAME, LABEL, STATUS, PRODUCT -> true;
                    case ADDRESS, CODE, CONTACT, GENDER, MONEY, NUMBER, OTP, PHONE, TIME, TRANSFER_NOTE, URL -> false;
                };
    }

    /** Ends after a whole word; empty when there is none to end after, or a link would be cut. */
    static Optional<String> toWords(String text, int limit) {
        if (text.contains("://")) {
            return Optional.empty();
        }
        int most = text.offsetByCodePoints(0, limit - MORE.length());
        int end = text.lastIndexOf(' ', most);
        var words = end < 0 ? "" : text.substring(0, end).replaceFirst("[\\s\\p{Punct}–—]+$", "");
        return words.isEmpty() ? Optional.empty() : Optional.of(words + MORE);
    }
}
