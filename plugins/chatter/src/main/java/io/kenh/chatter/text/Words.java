package io.kenh.chatter.text;

import io.kenh.api.data.SearchText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Text cut into what a page shows: words, addresses, mentions. Only http and https become links. */
public final class Words {
    /** Punctuation at the end belongs to the sentence, not to the address. */
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]+[^\\s<>\".,;:!?)\\]}'…]");

    private Words() {}

    public static List<Part> split(String text, Map<Long, String> names) {
        var parts = new ArrayList<Part>();
        var found = Mentions.MENTION.matcher(text);
        int from = 0;
        while (found.find()) {
            links(text.substring(from, found.start()), parts);
            parts.add(new Part(Mentions.name(found.toMatchResult(), names), null, true));
            from = found.end();
        }
        links(text.substring(from), parts);
        return parts;
    }

    private static void links(String text, List<Part> parts) {
        var found = ADDRESS.matcher(text);
        int from = 0;
        while (found.find()) {
            if (found.start() > from) {
                parts.add(new Part(text.substring(from, found.start()), null, false));
            }
            parts.add(new Part(found.group(), found.group(), false));
            from = found.end();
        }
        if (from < text.length()) {
            parts.add(new Part(text.substring(from), null, false));
        }
    }

    /** The first words, on one line. */
    public static String excerpt(String text, Map<Long, String> names) {
        var line = Mentions.decode(text, names).replaceAll("\\s+", " ").strip();
        var cut = SearchText.cut(line, 160);
        return cut.length() < line.length() ? cut.stripTrailing() + "…" : cut;
    }
}
