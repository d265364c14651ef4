package io.kenh.runtime.webhook;

import io.kenh.runtime.db.Database;
import io.kenh.runtime.db.Sql;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** How full a plugin's queue is. Counting a long one for each request would cost more than storing it, so it is done now and then. */
final class Fill {
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(2);

    private record Count(long takenAt, AtomicLong rows, Instant oldest) {
        boolean fresh() {
            return System.nanoTime() - takenAt < FRESH_NANOS;
        }
    }

    private final Database database;
    private final ConcurrentMap<String, Count> counts = new ConcurrentHashMap<>();

    Fill(Database database) {
        this.database = database;
    }

    long of(String pluginId) {
        return count(pluginId).rows().get();
    }

    /** Whether something has waited since before then. */
    boolean oldest(String pluginId, Instant then) {
        return count(pluginId).oldest().isBefore(then);
    }

    void forget(String pluginId) {
        counts.remove(pluginId);
    }

    void add(String pluginId) {
        count(pluginId).rows().incrementAndGet();
    }

    private Count count(String pluginId) {
        return counts.compute(pluginId, (id, known) -> known != null && known.fresh() ? known : take(id));
    }

    private Count take(String pluginId) {
        return database.call(c -> Sql.first(
                        c,
                        "select count(*) as waiting, min(received_at) as oldest from core_webhook_waiting where plugin_id = ?",
                        row -> {
                            var oldest = Sql.instant(row, "oldest");
                            return new Count(
                                    System.nanoTime(),
                                    new AtomicLong(row.getLong("waiting")),
                                    oldest == null ? Instant.MAX : oldest);
                        },
                        pluginId)
                .orElseThrow());
    }
}
