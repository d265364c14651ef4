package io.kenh.zalosimulator.message;

import java.util.Map;

/** The reaction icons Zalo knows, by the text that stands for each. */
public final class Reactions {
    public static final String REMOVE = "/-remove";

    /** Zalo's text to the emoji a phone shows. */
    public static final Map<String, String> ICONS = Map.of(
            "/-strong", "👍",
            "/-heart", "❤️",
            ":>", "😆",
            ":o", "😮",
            ":-((", "😭",
            "--b", "😔",
            ":-h", "😡");

    private Reactions() {}

    public static boolean known(String icon) {
        return REMOVE.equals(icon) || ICONS.containsKey(icon);
    }

    public static String emoji(String icon) {
        return ICONS.getOrDefault(icon, "");
    }

    static String after(String icon) {
        return REMOVE.equals(icon) ? "" : icon;
    }
}
