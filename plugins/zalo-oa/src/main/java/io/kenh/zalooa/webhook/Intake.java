package io.kenh.zalooa.webhook;

import io.kenh.api.addon.Host;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores events durably, many requests per commit: whoever gets the lock commits everything that waits (its own row among it), the
 * others wait for that commit. No thread of its own. A caller returns only after its row is on disk.
 */
public final class Intake {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    static final int MAX_BATCH = 512;

    private record Waiting(EventRow row, CompletableFuture<Boolean> stored) {}

    private final Host host;
    private final EventRows rows;
    private final Runnable committed;
    private final ConcurrentLinkedQueue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final ReentrantLock leader = new ReentrantLock();

    /** @param committed called after each commit, on the leader's thread */
    public Intake(Host host, EventRows rows, Runnable committed) {
        this.host = host;
        this.rows = rows;
        this.committed = committed;
    }

    /** @return false when the event was stored before */
    public boolean store(EventRow row) {
        var mine = new Waiting(row, new CompletableFuture<>());
        queue.add(mine);
        while (!mine.stored().isDone()) {
            leader.lock();
            try {
                // A leader before us may have taken our row along.
                if (!mine.stored().isDone()) {
                    lead();
                }
            } finally {
                leader.unlock();
            }
        }
        try {
            return mine.stored().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void lead() {
        var batch = new ArrayList<Waiting>();
        for (Waiting next = queue.poll(); next != null; next = queue.poll()) {
            batch.add(next);
            if (batch.size() == MAX_BATCH) {
                break;
            }
        }
        if (batch.isEmpty()) {
            return;
        }
        try {
            complete(batch, insert(batch.stream().map(Waiting::row).toList()));
        } catch (RuntimeException e) {
            LOG.debug("A batch of {} events is stored one by one: {}", batch.size(), e.toString());
            batch.forEach(this::storeAlone);
        }
        committed.run();
    }

    private void storeAlone(Waiting waiting) {
        try {
            complete(List.of(waiting), insert(List.of(waiting.row())));
        } catch (RuntimeException first) {
            // Two nodes with the same event at the same moment: the loser finds the winner's row the second time.
            try {
                complete(List.of(waiting), insert(List.of(waiting.row())));
            } catch (RuntimeException second) {
                waiting.stored().completeExceptionally(second);
            }
        }
    }

    private List<Boolean> insert(List<EventRow> batch) {
        return host.db().write(em -> rows.insert(em, batch));
    }

    private static void complete(List<Waiting> batch, List<Boolean> inserted) {
        for (int i = 0; i < batch.size(); i++) {
            batch.get(i).stored().complete(inserted.get(i));
        }
    }
}
