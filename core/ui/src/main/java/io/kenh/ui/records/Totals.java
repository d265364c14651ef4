package io.kenh.ui.records;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many there are and the sums of columns.
 *
 * @param more there are more than {@code count}, and nothing was summed
 */
record Totals(long count, boolean more, Map<String, @Nullable Object> sums) {
    static final int LIMIT = 10_000;
}
