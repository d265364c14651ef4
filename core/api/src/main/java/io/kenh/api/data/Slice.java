package io.kenh.api.data;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One page of a list read by key. {@code next} is an opaque cursor (see {@link Cursor}), null on the last page. */
public record Slice<T>(List<T> items, @Nullable String next) {
    /** From up to {@code limit + 1} rows: one more than asked for shows that there is a next page. */
    public static <T> Slice<T> of(List<T> rows, int limit, Function<T, Cursor> key) {
        if (rows.size() <= limit) {
            return new Slice<>(List.copyOf(rows), null);
        }
        var items = List.copyOf(rows.subList(0, limit));
        return new Slice<>(items, key.apply(items.getLast()).encode());
    }

    public <R> Slice<R> map(Function<T, R> mapper) {
        return new Slice<>(items.stream().map(mapper).toList(), next);
    }
}
