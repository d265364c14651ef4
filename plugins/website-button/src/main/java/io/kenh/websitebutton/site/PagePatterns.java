package io.kenh.websitebutton.site;

import java.util.stream.Collectors;

/** Paths such as {@code /san-pham/*}, one to a line; a star stands for anything. */
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
        for (int i = 0; i < pattern.length(); i++) {
            char letter = pattern.charAt(i);
            if (letter == '*') {
                out.append(".*");
            } else {
                if (".+?^${}()|[]\\".indexOf(letter) >= 0) {
                    out.append('\\');
                }
                out.append(letter);
            }
        }
        return out.toString();
    }
}
