package io.kenh.sales;

import java.util.Locale;

/** How customers answer a quotation. */
public enum AnswerBy {
    /** Signed in where they can sign in, else by its address. */
    USUAL,
    /** By whoever has its address. */
    ADDRESS,
    /** By the customer who is signed in, and by nobody else. */
    SIGN_IN;

    /** Once it was yes or no. */
    static AnswerBy parse(String text) {
        var word = text.strip().toLowerCase(Locale.ROOT);
        return switch (word) {
            case "true" -> ADDRESS;
            case "false" -> SIGN_IN;
            default -> valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        };
    }

    /** As it is saved. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
