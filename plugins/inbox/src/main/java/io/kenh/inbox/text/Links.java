package io.kenh.inbox.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the addresses in a text; only http and https become links. */
public final class Links {
    /** @param href set for an address */
    public record Part(String text, @Nullable String href) {}

    /** Punctuation at the end belongs to the sentence, not to the address. */
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]+[^\\s<>\".,;:!?)\\]}'…]");

    private Links() {}

    public static List<Part> split(String text) {
        var parts = new ArrayList<Part>();
        var found = ADDRESS.matcher(text);
        int from = 0;
        while (found.find()) {
            if (found.start() > from) {
                parts.add(new Part(text.substring(from, found.start()), null));
            }
            parts.add(new Part(found.group(), found.group()));
            from = found.end();
        }
        if (from < text.length()) {
            parts.add(new Part(text.substring(from), null));
        }
        return parts;
    }

    /** @return whether a browser may be sent there */
    public static boolean safe(@Nullable String url) {
        return url != null && (url.startsWith("https://") || url.startsWith("http://"));
    }
}
