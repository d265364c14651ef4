package io.kenh.ui.records;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record's id and the values of its columns, by column. */
record Row(long id, Map<String, @Nullable Object> values) {
    @Nullable
    Object value(Column column) {
        return values.get(column.id());
    }
}
