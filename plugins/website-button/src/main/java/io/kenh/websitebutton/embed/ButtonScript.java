package io.kenh.websitebutton.embed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
        /** The opposite: somebody is always there. */
        ALWAYS,
        POPUP,
        WIDGET,
        CODE,
        /** A picture for cameras; a site that is not saved yet has none. */
        QR
    }

    private static final String SITE = "__SITE__";
    /** Blanks beside these mean nothing. The slash is missing: it may begin a comment. */
    private static final String SIGNS = "{}()[]=,;:<>&|?!*.+-";
    /** What its own names are served as; those missing are names in the program already. */
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabfghijmopqrstuvy_$";

    private static final Pattern TOKEN = Pattern.compile("\"[^\"]*\"|`[^`]*`|[A-Za-z_$][\\w$]*|.", Pattern.DOTALL);

    private @Nullable String source;

    String of(Set<Part> parts, String json) {
        var source = source();
        return renamed(squeeze(chosen(source, parts)), names(source)).replace(SITE, json);
    }

    /** Lines of names begin with {@code //=}. */
    private static Map<String, String> names(String source) {
        var names = source.lines()
                .map(String::strip)
                .filter(line -> line.startsWith("//="))
                .flatMap(line -> Stream.of(line.substring(3).split(" ")))
                .toList();
        var shorter = IntStream.range(0, names.size())
                .boxed()
                .collect(Collectors.toMap(names::get, i -> LETTERS.substring(i, i + 1)));
        shorter.putAll(Map.of("true", "!0", "false", "!1"));
        return shorter;
    }

    /** Neither in texts nor as properties, which follow a point or stand before a colon. */
    private static String renamed(String code, Map<String, String> names) {
        var out = new StringBuilder(code.length());
        var tokens = TOKEN.matcher(code).results().map(MatchResult::group).toList();
        for (int i = 0; i < tokens.size(); i++) {
            var token = tokens.get(i);
            boolean property =
                    code(tokens, i - 1).equals(".") && !code(tokens, i - 2).equals(".")
                            || code(tokens, i + 1).equals(":") && "{,".contains(code(tokens, i - 1));
            out.append(property ? token : names.getOrDefault(token, token));
        }
        return out.toString();
    }

    private static String code(List<String> tokens, int at) {
        return at < 0 || at >= tokens.size() ? " " : tokens.get(at);
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
            } else if (now == '}' && out.charAt(out.length() - 1) == ';') {
                out.setCharAt(out.length() - 1, now);
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
