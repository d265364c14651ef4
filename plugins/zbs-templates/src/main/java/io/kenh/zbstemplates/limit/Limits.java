package io.kenh.zbstemplates.limit;

import io.kenh.api.addon.Host;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the rows: for each name the newest that has begun counts. Read again every minute. */
public final class Limits {
    private static final ZoneId ZALO_ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final String AMOUNTS =
            "select name, since, amount, unit, source from zbs_templates_limit order by name, since";
    private static final String WORDS = "select name, since, word from zbs_templates_word order by name, since";

    public record Row(String name, LocalDate since, long amount, String unit, String source) {}

    private record Snapshot(Instant readAt, LimitSet limits) {}

    private final Host host;
    private volatile @Nullable Snapshot snapshot;

    public Limits(Host host) {
        this.host = host;
    }

    public List<Row> rows() {
        return host.db().read(em -> {
            List<?> rows = em.createNativeQuery(AMOUNTS, Object[].class).getResultList();
            return rows.stream().map(row -> row((Object[]) row)).toList();
        });
    }

    public LimitSet current() {
        var held = snapshot;
        var now = host.clock().instant();
        if (held != null && Duration.between(held.readAt(), now).abs().compareTo(FRESH) < 0) {
            return held.limits();
        }
        var today = LocalDate.ofInstant(now, ZALO_ZONE);
        var amounts = new HashMap<String, Long>();
        for (var row : rows()) {
            // Oldest first; one that begins tomorrow does not count today, unless it is the only one.
            if (!row.since().isAfter(today) || !amounts.containsKey(row.name())) {
                amounts.put(row.name(), row.amount());
            }
        }
        var fresh = new LimitSet(amounts, words(today));
        snapshot = new Snapshot(now, fresh);
        return fresh;
    }

    /** A list grows: every word that has begun counts. */
    private Map<String, Set<String>> words(LocalDate today) {
        var lists = new HashMap<String, Set<String>>();
        List<?> rows =
                host.db().read(em -> em.createNativeQuery(WORDS, Object[].class).getResultList());
        for (var row : rows) {
            var columns = (Object[]) row;
            if (!LocalDate.parse(columns[1].toString()).isAfter(today)) {
                lists.computeIfAbsent((String) columns[0], name -> new HashSet<>())
                        .add((String) columns[2]);
            }
        }
        return lists;
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
