package io.kenh.inbox.text;

/** A colleague's name where room is short. */
public final class ShortName {
    private ShortName() {}

    /** The given name: Vietnamese names end with it. What stands in brackets behind it does not count. */
    public static String of(String name) {
        var plain = name.replaceAll("\\([^)]*\\)", " ").strip();
        return plain.isEmpty() ? name.strip() : plain.substring(plain.lastIndexOf(' ') + 1);
    }
}
