package io.kenh.runtime.security;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** One spelling for addresses and for search. */
public final class Emails {
    private static final Pattern SHAPE = Pattern.compile("[^\\s@<>\"]{1,64}@[^\\s@<>\"]{1,190}");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Emails() {}

    public static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    public static boolean valid(String email) {
        return SHAPE.matcher(email.strip()).matches();
    }

    /** {@code "Đặng Hồng"} to {@code "dang hong"}. */
    public static String searchable(String text) {
        var plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return plain.toLowerCase(Locale.ROOT).replace('đ', 'd').strip();
    }
}
