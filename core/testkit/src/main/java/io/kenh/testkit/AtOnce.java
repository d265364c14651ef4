package io.kenh.testkit;

import io.kenh.api.data.Db;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Two who do the same at the same moment, on PostgreSQL: the second comes while the first has not committed yet. */
public final class AtOnce {
    private static final Duration WITHIN = Duration.ofSeconds(30);

    private AtOnce() {}

    /**
     * @param work binds its own actor and writes by itself; it runs twice, by two threads
     * @return what the first got and what the second got
     * @throws ExecutionException when the second failed
     */
    public static <T> List<T> twice(Db db, Supplier<T> work) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var second = new ArrayList<Future<T>>();
            var first = db.write(em -> {
                var made = work.get();
                em.flush();
                second.add(threads.submit(work::get));
                Eventually.holds(
                        "second that waits for the first",
                        WITHIN,
                        () -> second.getFirst().isDone() || waits(em));
                return made;
            });
            return List.of(first, second.getFirst().get());
        }
    }

    private static boolean waits(EntityManager em) {
        return !em.createNativeQuery("select pid from pg_locks where not granted")
                .getResultList()
                .isEmpty();
    }
}
