package io.kenh.runtime.job;

import org.jspecify.annotations.Nullable;

/** Tells the workers of this node that something is due, so that they need not wait for their next look. */
public final class Bell {
    private volatile @Nullable Runnable listener;

    public void ring() {
        var current = listener;
        if (current != null) {
            current.run();
        }
    }

    void onRing(Runnable action) {
        listener = action;
    }

    void silence() {
        listener = null;
    }
}
