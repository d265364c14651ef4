package io.kenh.runtime;

import io.kenh.runtime.generation.Reconciler;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every few seconds whether another node enabled or disabled a plugin. */
final class Follower implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final long PAUSE_NANOS = 2_000_000_000L;

    private final Thread thread;
    private volatile boolean running = true;

    private Follower(Reconciler reconciler, boolean idle) {
        thread = Thread.ofVirtual().name("follower").unstarted(() -> follow(reconciler));
        if (!idle) {
            thread.start();
        }
    }

    static Follower start(Reconciler reconciler, boolean idle) {
        return new Follower(reconciler, idle);
    }

    private void follow(Reconciler reconciler) {
        while (running) {
            LockSupport.parkNanos(PAUSE_NANOS);
            try {
                if (running) {
                    reconciler.follow();
                }
            } catch (RuntimeException e) {
                LOG.warn("cannot look at what other nodes changed", e);
            }
        }
    }

    @Override
    public void close() {
        running = false;
        LockSupport.unpark(thread);
    }
}
