package io.kenh.invoicing.board;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who owes for how long.
 *
 * @param others everybody who is not shown: with them the columns add up
 * @param next where the next page begins, null on the last
 * @param continued whether others came before
 */
public record AgingView(
        List<Aged> rows,
        Aged others,
        Aged all,
        String query,
        @Nullable String next,
        boolean continued) {
    public boolean nothing() {
        return rows.isEmpty() && query.isEmpty() && !continued;
    }

    public String start() {
        return at("");
    }

    public String following() {
        return at(Objects.requireNonNullElse(next, ""));
    }

    private String at(String after) {
        var words = query.isEmpty() ? "" : "q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
        var from = after.isEmpty() ? "" : "after=" + after;
        var asked = Stream.of(words, from).filter(part -> !part.isEmpty()).collect(Collectors.joining("&"));
        return "/invoicing/aging" + (asked.isEmpty() ? "" : "?" + asked);
    }

    /** Those who are left may be even with each other, and are there all the same. */
    public boolean hasOthers() {
        return next != null || continued || !others.nothing();
    }
}
