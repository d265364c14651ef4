package io.kenh.portal.frame;

import java.util.Locale;
import java.util.regex.Pattern;

/** A company's colour: dark enough that white letters on it can be read (WCAG 2.2 AA, 4.5 to 1). */
public final class Colour {
    private static final Pattern FORM = Pattern.compile("#[0-9a-f]{6}");
    private static final double ENOUGH = 4.5;

    private Colour() {}

    public static String normal(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    public static boolean valid(String colour) {
        return FORM.matcher(colour).matches();
    }

    public static boolean readable(String colour) {
        return 1.05 / (luminance(colour) + 0.05) >= ENOUGH;
    }

    /** {@code 11, 110, 128}. */
    static String parts(String colour) {
        return part(colour, 1) + ", " + part(colour, 3) + ", " + part(colour, 5);
    }

    private static double luminance(String colour) {
        return 0.2126 * linear(part(colour, 1)) + 0.7152 * linear(part(colour, 3)) + 0.0722 * linear(part(colour, 5));
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static int part(String colour, int from) {
        return Integer.parseInt(colour.substring(from, from + 2), 16);
    }
}
