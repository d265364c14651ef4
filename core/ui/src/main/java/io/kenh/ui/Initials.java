package io.kenh.ui;

import java.util.Locale;

/** What stands in an avatar without a picture. Vietnamese and Western names alike show the first and the last word's letter. */
final class Initials {
    private static final int COLOURS = 8;

    private Initials() {}

    static String of(String name) {
        var words = name.strip().split("\\s+");
        var first = letter(words[0]);
        return words.length == 1 ? first : first + letter(words[words.length - 1]);
    }

    /** The same name has the same colour everywhere. */
    static String colour(String name) {
        return "avatar-c" + Math.floorMod(name.strip().toLowerCase(Locale.ROOT).hashCode(), COLOURS);
    }

    private static String letter(String word) {
        if (word.isEmpty()) {
            return "?";
        }
        return new String(Character.toChars(word.codePointAt(0))).toUpperCase(Locale.ROOT);
    }
}
