package io.kenh.websitebutton.embed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The button's program, without what a site does not use, and without what only its readers need. */
final class ButtonScript {
    /** What a site may have beside the button itself. */
    enum Part {
        /** On the site's own pages. */
        LIVE,
        /** On the form where staff make it. */
        PREVIEW,
        HOURS,
        POPUP,
        WIDGET,
        CODE
    }

    private static final String SITE = "__SITE__";
    /** Blanks beside these mean nothing. The slash is missing: it may begin a comment. */
    private static final String SIGNS = "{}()[]=,;:<>&|?!*.+-";

    private @Nullable String source;

    String of(Set<Part> parts, String json) {
        return squeeze(chosen(source(), parts)).replace(SITE, json);
    }

    private String source() {
        var known = source;
        if (known == null) {
            try (var in = Objects.requireNonNull(ButtonScript.class.getResourceAsStream("button.js"))) {
                known = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            source = known;
        }
        return known;
    }

    private static String chosen(String source, Set<Part> parts) {
        var open = new ArrayDeque<Boolean>();
        return source.lines()
                .map(String::strip)
                .filter(line -> {
                    if (line.startsWith("//+")) {
                        open.push(parts.contains(Part.valueOf(line.substring(3).toUpperCase(Locale.ROOT))));
                    } else if (line.equals("//-")) {
                        open.pop();
                    }
                    return !line.isEmpty() && !line.startsWith("//") && !open.contains(false);
                })
                .collect(Collectors.joining("\n"));
    }

    /** Leaves texts as they are; the program has no regular expressions of its own. */
    private static String squeeze(String code) {
        var out = new StringBuilder(code.length());
        char quote = 0;
        for (int i = 0; i < code.length(); i++) {
            char now = code.charAt(i);
            if (quote != 0) {
                quote = now == quote ? 0 : quote;
                out.append(now);
            } else if (now == ' ' && idle(out.charAt(out.length() - 1), code.charAt(i + 1))
                    || now == '\n' && "{(,;".indexOf(out.charAt(out.length() - 1)) >= 0) {
                // Nobody needs it.
            } else {
                quote = now == '"' || now == '`' || now == '\'' ? now : 0;
                out.append(now);
            }
        }
        return out.toString();
    }

    private static boolean idle(char before, char after) {
        return SIGNS.indexOf(before) >= 0 || SIGNS.indexOf(after) >= 0;
    }
}
