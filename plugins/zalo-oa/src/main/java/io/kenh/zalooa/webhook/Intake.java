package io.kenh.zalooa.webhook;

import io.kenh.api.addon.Host;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores events durably, many requests per commit: a caller leads and commits its own row with everything that waits, the others wait for
 * that commit; a leader that is done hands its lead to the first who came meanwhile. Two may lead at a time, so that one that is held up
 * does not hold up everybody; with more of them each commit would have fewer rows. No thread of its own. A caller returns only after its
 * row is on disk.
 */
public final class Intake {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    static final int MAX_BATCH = 512;
    static final int LEADERS = 2;

    /** @param turn done when the row is stored, or when its caller is to lead: then it is in nobody's batch and in no queue */
    private record Waiting(InboundRow row, CompletableFuture<Boolean> stored, CompletableFuture<Boolean> turn) {
        Waiting(InboundRow row) {
            this(row, new CompletableFuture<>(), new CompletableFuture<>());
            var _ = stored.whenComplete((done, failure) -> turn.complete(true));
        }
    }

    private final Host host;
    private final InboundRows rows;
    private final Runnable committed;
    private final ConcurrentLinkedQueue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final Semaphore leads = new Semaphore(LEADERS);

    /** @param committed called after each commit, on the leader's thread */
    public Intake(Host host, InboundRows rows, Runnable committed) {
        this.host = host;
        this.rows = rows;
        this.committed = committed;
    }

    public void store(InboundRow row) {
        var mine = new Waiting(row);
        if (leads.tryAcquire()) {
            lead(mine);
        } else {
            queue.add(mine);
            // The last leader may have left between the look and the word.
            if (leads.tryAcquire()) {
                handOver();
            }
            mine.turn().join();
            if (!mine.stored().isDone()) {
                lead(mine);
            }
        }
        try {
            mine.stored().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void lead(Waiting mine) {
        var batch = new ArrayList<Waiting>();
        batch.add(mine);
        try {
            for (var next = queue.poll(); next != null; next = queue.poll()) {
                batch.add(next);
                if (batch.size() == MAX_BATCH) {
                    break;
                }
            }
            storeAll(batch);
        } catch (Throwable failure) {
            // Whoever is left waiting would wait for ever.
            batch.forEach(waiting -> waiting.stored().completeExceptionally(failure));
        } finally {
            handOver();
        }
        wake();
    }

    /** Whoever holds a lead gives it to the first in the queue, or back. */
    private void handOver() {
        do {
            var next = queue.poll();
            if (next != null) {
                next.turn().complete(true);
                return;
            }
            leads.release();
            // Who came between the look and the word waits for a turn that nobody would give.
        } while (!queue.isEmpty() && leads.tryAcquire());
    }

    private void storeAll(List<Waiting> batch) {
        try {
            insert(batch);
        } catch (RuntimeException e) {
            if (!mayBeOneRow(e)) {
                throw e;
            }
            LOG.debug("A batch of {} events is stored one by one: {}", batch.size(), e.toString());
            batch.forEach(this::storeAlone);
        }
    }

    private void storeAlone(Waiting waiting) {
        try {
            insert(List.of(waiting));
        } catch (RuntimeException e) {
            if (!mayBeOneRow(e)) {
                throw e;
            }
            waiting.stored().completeExceptionally(e);
        }
    }

    /** Bad data, or rolled back in favour of somebody else; everything else strikes every row alike. */
    private static boolean mayBeOneRow(Throwable failure) {
        @Nullable Throwable at = failure;
        for (int depth = 0; at != null && depth < 20; depth++, at = at.getCause()) {
            if (at instanceof SQLException sql && sql.getSQLState() != null) {
                var state = sql.getSQLState();
                return state.startsWith("22") || state.startsWith("23") || state.startsWith("40");
            }
        }
        return false;
    }

    /** The rows are on disk and the job comes by itself, only later. */
    private void wake() {
        try {
            committed.run();
        } catch (RuntimeException e) {
            LOG.warn("Stored events wait for the next regular run", e);
        }
    }

    private void insert(List<Waiting> batch) {
        host.db().write(em -> {
            rows.insert(em, batch.stream().map(Waiting::row).toList());
            return true;
        });
        batch.forEach(waiting -> waiting.stored().complete(true));
    }
}
