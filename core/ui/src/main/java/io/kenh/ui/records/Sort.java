package io.kenh.ui.records;

import io.kenh.api.data.Cursor;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.ui.records.Column.Trait;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The order of a list and where a page of it ended: by one column and then by id, so that equal values have an order too. Records without a
 * value come last, or first when the order is turned; both databases do so.
 *
 * @param column null for the order of ids
 */
record Sort(@Nullable Column column, boolean down) {
    private static final String VALUE = "v";
    private static final String EMPTY = "n";

    static Sort of(Records<?> records, State state) {
        var text = state.get("sort");
        boolean down = text.startsWith("-");
        return records.find(down ? text.substring(1) : text)
                .filter(column -> column.is(Trait.SORTED))
                .map(column -> new Sort(column, down))
                .orElse(records.order());
    }

    String token() {
        return (down ? "-" : "") + (column == null ? "" : column.id());
    }

    void apply(Ask<?> ask, @Nullable String after) {
        Cursor.decode(after, 4).ifPresent(cursor -> ask.and(beyond(ask, cursor)));
        var id = down ? ask.cb.desc(ask.id()) : ask.cb.asc(ask.id());
        if (column == null) {
            ask.order(id);
        } else {
            Expression<?> at = ask.at(column);
            ask.order(down ? ask.cb.desc(at) : ask.cb.asc(at), id);
        }
    }

    Cursor cursor(Row row) {
        var value = column == null ? null : row.value(column);
        return Cursor.of(token(), value == null ? EMPTY : VALUE, value == null ? "" : Values.token(value), row.id());
    }

    private Predicate beyond(Ask<?> ask, Cursor cursor) {
        if (!cursor.asText(0).equals(token())) {
            throw new KenhException(CoreError.BAD_CURSOR);
        }
        var cb = ask.cb;
        long last = cursor.asLong(3);
        var furtherId = down ? cb.lessThan(ask.id(), last) : cb.greaterThan(ask.id(), last);
        if (column == null) {
            return furtherId;
        }
        Expression<Comparable<Object>> at = ask.at(column);
        boolean complete = Paths.required(ask.root, column.path());
        if (cursor.asText(1).equals(EMPTY)) {
            var rest = cb.and(cb.isNull(at), furtherId);
            return down ? cb.or(cb.isNotNull(at), rest) : rest;
        }
        var value = value(at, cursor.asText(2));
        var further = down ? cb.lessThan(at, value) : cb.greaterThan(at, value);
        var beyond = cb.or(further, furtherId);
        // Said first and plainly: this is what an index on the column answers.
        var notBefore = down ? cb.lessThanOrEqualTo(at, value) : cb.greaterThanOrEqualTo(at, value);
        var page = cb.and(notBefore, beyond);
        return complete || down ? page : cb.or(page, cb.isNull(at));
    }

    private static Comparable<Object> value(Expression<?> at, String text) {
        if (text.indexOf('\0') >= 0) {
            throw new KenhException(CoreError.BAD_CURSOR);
        }
        try {
            return Values.parse(at.getJavaType(), text);
        } catch (KenhException e) {
            throw new KenhException(CoreError.BAD_CURSOR, e);
        }
    }

    Optional<Column> by() {
        return Optional.ofNullable(column);
    }
}
