package io.kenh.zalooa.webhook;

import io.kenh.api.addon.Host;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts calls the webhook refused: in memory first, so that a flood of bad calls is not a flood of writes. */
public final class RefusedCounter {
    private static final Logger LOG = LoggerFactory.getLogger(RefusedCounter.class);
    private static final long FLUSH_NANOS = Duration.ofSeconds(5).toNanos();
    private static final String ADD =
            "update zalo_oa_webhook_counter set refused = refused + ?1, last_at = ?2 where on_day = ?3 and reason = ?4";
    private static final String FIRST =
            "insert into zalo_oa_webhook_counter (on_day, reason, refused, last_at) values (?3, ?4, ?1, ?2)";
    private static final String SUM = """
            select reason, cast(sum(refused) as bigint), max(last_at) from zalo_oa_webhook_counter
            where on_day >= ?1 group by reason order by reason
            """;

    public record Refusals(String reason, long count, String last) {}

    private final Host host;
    private final Map<String, AtomicLong> pending = new ConcurrentHashMap<>();
    private final AtomicLong nextFlush = new AtomicLong(System.nanoTime());

    public RefusedCounter(Host host) {
        this.host = host;
    }

    void count(String reason) {
        pending.computeIfAbsent(reason, r -> new AtomicLong()).incrementAndGet();
        long due = nextFlush.get();
        long now = System.nanoTime();
        if (now - due >= 0 && nextFlush.compareAndSet(due, now + FLUSH_NANOS)) {
            try {
                flush();
            } catch (RuntimeException e) {
                // The caller is refused all the same; what was not written is written next time.
                LOG.warn("refused webhooks cannot be counted: {}", e.getMessage(), e);
            }
        }
    }

    /** Also run by a job, so that the last few are written too. */
    public void flush() {
        var now = host.clock().instant();
        var day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        pending.forEach((reason, counter) -> {
            long many = counter.getAndSet(0);
            if (many > 0) {
                try {
                    add(reason, many, now, day);
                } catch (RuntimeException e) {
                    counter.addAndGet(many);
                    throw e;
                }
            }
        });
    }

    /** The last seven days. */
    public List<Refusals> recent() {
        flush();
        var since = LocalDate.ofInstant(host.clock().instant(), ZoneOffset.UTC).minusDays(6);
        return host.db().read(em -> {
            List<?> rows = em.createNativeQuery(SUM, Object[].class)
                    .setParameter(1, since)
                    .getResultList();
            return rows.stream().map(row -> refusals((Object[]) row)).toList();
        });
    }

    private static Refusals refusals(Object[] row) {
        return new Refusals((String) row[0], ((Number) row[1]).longValue(), String.valueOf(row[2]));
    }

    private void add(String reason, long many, Instant now, LocalDate day) {
        host.db().write(em -> {
            for (var sql : List.of(ADD, FIRST)) {
                int changed = em.createNativeQuery(sql)
                        .setParameter(1, many)
                        .setParameter(2, now)
                        .setParameter(3, day)
                        .setParameter(4, reason)
                        .executeUpdate();
                if (changed > 0) {
                    break;
                }
            }
            return true;
        });
    }
}
