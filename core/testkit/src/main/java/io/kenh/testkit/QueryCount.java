package io.kenh.testkit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.runtime.db.QueryCounter;
import java.util.function.Supplier;

/** Finds one query per row: run the work with some rows and say how many statements it may take. */
public final class QueryCount {
    private QueryCount() {}

    /** @return what the work returned, if it took at most {@code most} statements on this thread */
    public static <T> T atMost(int most, Supplier<T> work) {
        var counted = QueryCounter.count(work);
        assertTrue(
                counted.count() <= most,
                () -> "%d statements instead of %d:%n%s"
                        .formatted(counted.count(), most, String.join(System.lineSeparator(), counted.statements())));
        return counted.result();
    }
}
