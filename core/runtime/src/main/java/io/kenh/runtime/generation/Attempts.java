package io.kenh.runtime.generation;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What this node last tried to follow, and when to try again. Used under the reconciler's lock; its questions may be asked without. */
final class Attempts {
    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);
    private static final int ENOUGH = 3;
    private static final long BEHIND_PAUSE = TimeUnit.SECONDS.toNanos(10);

    /** The wish as it was when something of it had to be left out; null when nothing was. */
    private @Nullable Map<String, String> inVain;

    private volatile List<String> behind = List.of();
    private volatile long behindSince;
    private final AtomicInteger failures = new AtomicInteger();
    private volatile long failedAt;

    /** Something serves now. */
    void settled(Map<String, String> wished, Map<String, String> serving) {
        inVain = wished.equals(serving) ? null : Map.copyOf(wished);
    }

    /** Somebody changed something on this node. */
    void forget() {
        inVain = null;
    }

    /** A plugin that had to be left out is not tried again until something about it is different. */
    boolean differs(Map<String, String> wished, Map<String, String> serving) {
        return !wished.equals(serving) && !wished.equals(inVain);
    }

    void done(List<String> stillBehind) {
        failures.set(0);
        if (!stillBehind.equals(behind) && !stillBehind.isEmpty()) {
            LOG.warn("another node upgraded {}: put that version into this node's plugin folder", stillBehind);
        }
        behind = List.copyOf(stillBehind);
        behindSince = System.nanoTime();
    }

    void failed() {
        failures.incrementAndGet();
        failedAt = System.nanoTime();
    }

    boolean enough() {
        return failures.get() >= ENOUGH;
    }

    /** 2, 4, 8 … 64 seconds. */
    boolean pausing() {
        int failed = failures.get();
        return failed > 0 && System.nanoTime() - failedAt < TimeUnit.SECONDS.toNanos(1L << Math.min(failed, 6));
    }

    /** The missing version may have been put into the folder meanwhile. */
    boolean behindLongEnough() {
        return !behind.isEmpty() && System.nanoTime() - behindSince > BEHIND_PAUSE;
    }
}
