package io.kenh.ui.records;

import io.kenh.ui.records.Column.Trait;
import java.util.Optional;

/** What records are put together by: {@code state}, {@code date:month}. */
record Axis(Column column, Period period) {
    static Optional<Axis> parse(Records<?> records, String text) {
        int colon = text.indexOf(':');
        var id = colon < 0 ? text : text.substring(0, colon);
        return records.find(id)
                .filter(column -> column.is(Trait.GROUPED))
                .map(column -> new Axis(column, Period.of(colon < 0 ? "" : text.substring(colon + 1))));
    }

    String token() {
        return column.temporal() ? column.id() + ":" + period.id() : column.id();
    }
}
