package io.kenh.websitebutton.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** Paths such as {@code /san-pham/*}, one to a line; a star stands for anything. Letters beyond ASCII are as a browser writes them in an address. */
public final class PagePatterns {
    private PagePatterns() {}

    /** One regular expression that a browser knows too; empty for no pattern. */
    public static String expression(String patterns) {
        var all = patterns.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(PagePatterns::one)
                .collect(Collectors.joining("|"));
        return all.isEmpty() ? "" : "^(" + all + ")$";
    }

    private static String one(String pattern) {
        var out = new StringBuilder();
        pattern.codePoints().forEach(letter -> {
            if (letter == '*') {
                out.append(".*");
            } else {
                if (".+?^${}()|[]\\".indexOf(letter) >= 0) {
                    out.append('\\');
                }
                out.append(letter > ' ' && letter < 127 ? Character.toString(letter) : encoded(letter));
            }
        });
        return out.toString();
    }

    private static String encoded(int letter) {
        return letter == ' ' ? "%20" : URLEncoder.encode(Character.toString(letter), StandardCharsets.UTF_8);
    }
}
