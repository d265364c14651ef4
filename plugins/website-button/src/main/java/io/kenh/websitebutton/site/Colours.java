package io.kenh.websitebutton.site;

/** What can be read on a colour. */
public final class Colours {
    public static final String LIGHT = "#ffffff";
    public static final String DARK = "#111827";

    private Colours() {}

    public static boolean valid(String colour) {
        return colour.matches("#[0-9a-f]{6}");
    }

    /** White or nearly black, whichever stands out more. */
    public static String on(String colour) {
        return contrast(colour, LIGHT) >= contrast(colour, DARK) ? LIGHT : DARK;
    }

    /** By WCAG: 1 to 21. */
    static double contrast(String one, String other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(String colour) {
        return 0.2126 * part(colour, 1) + 0.7152 * part(colour, 3) + 0.0722 * part(colour, 5);
    }

    private static double part(String colour, int at) {
        double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
