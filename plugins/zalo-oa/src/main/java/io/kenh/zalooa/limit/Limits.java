package io.kenh.zalooa.limit;

import io.kenh.api.addon.Host;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Zalo's figures, from dated rows: the newest that has begun counts. Read again every minute. */
public final class Limits {
    private static final ZoneId ZALO_ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final String ALL =
            "select name, since, amount, unit, source from zalo_oa_limit order by name, since";

    public record Row(String name, LocalDate since, long amount, String unit, String source) {}

    private record Snapshot(Instant readAt, Map<String, Long> amounts) {}

    private final Host host;
    private volatile @Nullable Snapshot snapshot;

    public Limits(Host host) {
        this.host = host;
    }

    public List<Row> rows() {
        return host.db().read(em -> {
            List<?> rows = em.createNativeQuery(ALL, Object[].class).getResultList();
            return rows.stream().map(row -> row((Object[]) row)).toList();
        });
    }

    public long amount(String name) {
        var amount = current().amounts().get(name);
        if (amount == null) {
            throw new IllegalStateException("no limit is called " + name);
        }
        return amount;
    }

    public int count(String name) {
        return Math.toIntExact(amount(name));
    }

    /** A limit in seconds. */
    public Duration duration(String name) {
        return Duration.ofSeconds(amount(name));
    }

    private Snapshot current() {
        var held = snapshot;
        var now = host.clock().instant();
        if (held != null && Duration.between(held.readAt(), now).abs().compareTo(FRESH) < 0) {
            return held;
        }
        var today = LocalDate.ofInstant(now, ZALO_ZONE);
        var amounts = new HashMap<String, Long>();
        for (var row : rows()) {
            // Rows come oldest first; one that begins tomorrow does not count today, unless it is the only one.
            if (!row.since().isAfter(today) || !amounts.containsKey(row.name())) {
                amounts.put(row.name(), row.amount());
            }
        }
        var fresh = new Snapshot(now, Map.copyOf(amounts));
        snapshot = fresh;
        return fresh;
    }

    private static Row row(Object[] columns) {
        return new Row(
                (String) columns[0],
                LocalDate.parse(columns[1].toString()),
                ((Number) columns[2]).longValue(),
                (String) columns[3],
                (String) columns[4]);
    }
}
