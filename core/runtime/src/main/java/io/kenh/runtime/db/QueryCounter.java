package io.kenh.runtime.db;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Collects the statements of Hibernate sessions used by one thread, so that a test can find N+1 queries. */
public final class QueryCounter {
    /** What came out, and the statements it took, in order. */
    public record Counted<T>(T result, List<String> statements) {
        public int count() {
            return statements.size();
        }

        /** The statements that ran more than {@code times} times: the sign of one query per row. */
        public Map<String, Long> repeated(int times) {
            return statements.stream()
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                    .entrySet()
                    .stream()
                    .filter(entry -> entry.getValue() > times)
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }
    }

    private static final ScopedValue<List<String>> STATEMENTS = ScopedValue.newInstance();

    private QueryCounter() {}

    static void saw(String sql) {
        if (STATEMENTS.isBound()) {
            STATEMENTS.get().add(sql);
        }
    }

    public static <T> Counted<T> count(Supplier<T> work) {
        var statements = new CopyOnWriteArrayList<String>();
        var result = ScopedValue.where(STATEMENTS, statements).call(work::get);
        return new Counted<>(result, List.copyOf(statements));
    }
}
