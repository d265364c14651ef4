package io.kenh.runtime.job;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Tells the workers of this node that something is due, so that they need not wait for their next look. Who comes alone is heard at once;
 * what many requests ask for within the pace is one look, as each costs a statement and a commit.
 */
public final class Bell {
    private static final long PACE_MILLIS = 20;

    private final Executor later;
    private final AtomicBoolean pausing = new AtomicBoolean();
    private final AtomicBoolean missed = new AtomicBoolean();
    private volatile @Nullable Runnable listener;

    public Bell() {
        this(PACE_MILLIS);
    }

    public Bell(long paceMillis) {
        later = CompletableFuture.delayedExecutor(paceMillis, TimeUnit.MILLISECONDS);
    }

    public void ring() {
        missed.set(true);
        if (listener != null && pausing.compareAndSet(false, true)) {
            tell();
        }
    }

    private void tell() {
        missed.set(false);
        var current = listener;
        if (current != null) {
            current.run();
        }
        later.execute(this::rest);
    }

    private void rest() {
        pausing.set(false);
        if (missed.get() && pausing.compareAndSet(false, true)) {
            tell();
        }
    }

    void onRing(Runnable action) {
        listener = action;
    }

    void silence() {
        listener = null;
    }
}
