package io.kenh.contacts.tag;

import java.util.Locale;

/** Colours of the design system that read well in light and dark. */
public enum TagColor {
    BLUE,
    AZURE,
    INDIGO,
    PURPLE,
    PINK,
    RED,
    ORANGE,
    YELLOW,
    GREEN,
    TEAL;

    /** Classes of a badge in this colour. */
    public String css() {
        var color = name().toLowerCase(Locale.ROOT);
        return "bg-" + color + "-lt text-" + color + "-lt-fg";
    }
}
