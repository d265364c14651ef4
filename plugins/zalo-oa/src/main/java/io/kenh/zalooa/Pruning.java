package io.kenh.zalooa;

import io.kenh.api.addon.Host;
import io.kenh.api.settings.Setting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes what ended long ago: events, sends, lines of the API log. A few rows per transaction, so that nobody waits for it. Messages are
 * kept by the inbox. An event's row is also what recognises a repetition; Zalo repeats for less than two hours, the shortest setting is days.
 */
final class Pruning {
    static final String JOB = "zalo-oa.prune";
    private static final Logger LOG = LoggerFactory.getLogger(Pruning.class);
    private static final int BATCH = 500;
    /** A run ends after this long, so that a swap of the generation need not wait; the job then starts again. */
    private static final Duration RUN = Duration.ofSeconds(20);

    /** @param find ids, oldest first */
    private record Kind(Setting<Integer> days, String find, String delete) {}

    private static final List<Kind> KINDS = List.of(
            new Kind(ZaloOaSettings.KEEP_EVENTS, """
                    select e.id from ZaloEvent e where e.receivedAt < :before
                    and e.state in ('PROCESSED', 'DUPLICATE', 'ERROR') order by e.receivedAt
                    """, "delete from ZaloEvent e where e.id in :ids"),
            new Kind(ZaloOaSettings.KEEP_SENDS, """
                    select o.id from ZaloOutgoing o where o.changedAt < :before
                    and o.state in ('SENT', 'DELIVERED', 'READ', 'FAILED') order by o.changedAt
                    """, "delete from ZaloOutgoing o where o.id in :ids"),
            new Kind(
                    ZaloOaSettings.KEEP_API_LOG,
                    "select l.id from ApiLogEntry l where l.at < :before order by l.at",
                    "delete from ApiLogEntry l where l.id in :ids"));

    private final Host host;
    private volatile boolean stopping;

    Pruning(Host host) {
        this.host = host;
    }

    void stop() {
        stopping = true;
    }

    /** The job. */
    void run() {
        long end = System.nanoTime() + RUN.toNanos();
        for (var kind : KINDS) {
            var before =
                    host.clock().instant().minus(Duration.ofDays(host.settings().get(kind.days())));
            long deleted = 0;
            for (int many = BATCH; many == BATCH; deleted += many) {
                if (stopping) {
                    return;
                }
                if (System.nanoTime() > end) {
                    host.jobs().trigger(JOB);
                    return;
                }
                many = batch(kind, before);
            }
            if (deleted > 0) {
                LOG.info("{}: {} old rows deleted", kind.days().key(), deleted);
            }
        }
    }

    private int batch(Kind kind, Instant before) {
        return host.db().write(em -> {
            var ids = em.createQuery(kind.find(), Long.class)
                    .setParameter("before", before)
                    .setMaxResults(BATCH)
                    .getResultList();
            if (!ids.isEmpty()) {
                em.createQuery(kind.delete()).setParameter("ids", ids).executeUpdate();
            }
            return ids.size();
        });
    }
}
