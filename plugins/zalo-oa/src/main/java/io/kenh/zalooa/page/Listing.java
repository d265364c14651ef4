package io.kenh.zalooa.page;

import io.javalin.http.Context;
import io.kenh.api.data.Cursor;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What all lists here read from a request. */
final class Listing {
    private Listing() {}

    static String text(Context ctx, String name) {
        return Optional.ofNullable(ctx.queryParam(name)).orElse("").strip();
    }

    static long number(Context ctx, String name) {
        try {
            return Long.parseLong(text(ctx, name));
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    /** Null when nothing, or nothing there is, was chosen. */
    static <E extends Enum<E>> @Nullable E choice(Context ctx, String name, Class<E> type) {
        var text = text(ctx, name);
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(text))
                .findFirst()
                .orElse(null);
    }

    static Optional<Cursor> after(Context ctx) {
        return Cursor.decode(ctx.queryParam("after"), 1);
    }

    /** A request for rows only: the next page, or the same list narrowed while typing. */
    static boolean rowsOnly(Context ctx, String target) {
        return ctx.header("HX-Request") != null
                && (ctx.queryParam("after") != null || target.equals(ctx.header("HX-Target")));
    }

    /** The same list from where this page ended; null on the last one. */
    static @Nullable String next(Context ctx, @Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        var kept = ctx.queryParamMap().entrySet().stream()
                .filter(entry -> !entry.getKey().equals("after"))
                .flatMap(entry -> entry.getValue().stream().map(value -> pair(entry.getKey(), value)))
                .collect(Collectors.joining("&"));
        return ctx.path() + "?" + (kept.isEmpty() ? "" : kept + "&") + pair("after", cursor);
    }

    /** The named parameters of this request that say something. */
    static Map<String, String> kept(Context ctx, String... names) {
        var kept = new LinkedHashMap<String, String>();
        for (var name : names) {
            if (!text(ctx, name).isEmpty()) {
                kept.put(name, text(ctx, name));
            }
        }
        return kept;
    }

    /** The same list with one filter set, or without it when {@code value} is empty. */
    static String chip(Context ctx, String path, String name, String value, String... others) {
        var query = kept(ctx, others);
        if (!value.isEmpty()) {
            query.put(name, value);
        }
        return query.isEmpty() ? path : url(path, query);
    }

    static String url(String path, Map<String, String> query) {
        return path + "?"
                + query.entrySet().stream()
                        .map(entry -> pair(entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining("&"));
    }

    private static String pair(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
