package io.kenh.runtime.webhook;

import io.kenh.runtime.db.Database;
import io.kenh.runtime.db.Sql;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How full the queues are. Counting long ones for each request would cost more than storing it, so it is done now and then. */
final class Fill {
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(2);

    private record Queue(AtomicLong rows, Instant oldest) {}

    private record Count(long takenAt, Map<String, Queue> queues, AtomicLong bytes) {
        Queue queue(String pluginId) {
            return queues.computeIfAbsent(pluginId, id -> new Queue(new AtomicLong(), Instant.MAX));
        }
    }

    private record Row(String pluginId, long rows, long bytes, Instant oldest) {}

    private final Database database;
    private @Nullable Count last;

    Fill(Database database) {
        this.database = database;
    }

    long rows(String pluginId) {
        return count().queue(pluginId).rows().get();
    }

    /** Of all plugins. */
    long bytes() {
        return count().bytes().get();
    }

    /** Whether something has waited since before then. */
    boolean oldest(String pluginId, Instant then) {
        return count().queue(pluginId).oldest().isBefore(then);
    }

    synchronized void forget() {
        last = null;
    }

    void add(String pluginId, long bytes) {
        var count = count();
        count.queue(pluginId).rows().incrementAndGet();
        count.bytes().addAndGet(bytes);
    }

    private synchronized Count count() {
        var known = last;
        if (known == null || System.nanoTime() - known.takenAt() >= FRESH_NANOS) {
            known = take();
            last = known;
        }
        return known;
    }

    private Count take() {
        var rows = database.call(c -> Sql.list(
                c,
                "select plugin_id, count(*) as waiting, sum(bytes) as bytes, min(received_at) as oldest"
                        + " from core_webhook_waiting group by plugin_id",
                row -> {
                    var oldest = Sql.instant(row, "oldest");
                    return new Row(
                            row.getString("plugin_id"),
                            row.getLong("waiting"),
                            row.getLong("bytes"),
                            oldest == null ? Instant.MAX : oldest);
                }));
        return new Count(
                System.nanoTime(),
                rows.stream()
                        .collect(Collectors.toMap(
                                Row::pluginId,
                                row -> new Queue(new AtomicLong(row.rows()), row.oldest()),
                                (one, other) -> one,
                                ConcurrentHashMap::new)),
                new AtomicLong(rows.stream().mapToLong(Row::bytes).sum()));
    }
}
