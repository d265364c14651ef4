package io.kenh.runtime.generation;

import org.jspecify.annotations.Nullable;

/** The generation that serves now: one volatile field. */
public final class CurrentGeneration {
    private volatile @Nullable Generation current;

    /** The current generation with a lease; {@code close} gives the lease back. */
    public Generation lease() {
        for (; ; ) {
            var generation = current;
            if (generation == null) {
                throw new IllegalStateException("no generation serves yet");
            }
            if (generation.tryLease()) {
                return generation;
            }
        }
    }

    /** The generation before it, whose own lease the caller now holds and must close. */
    @Nullable
    Generation publish(@Nullable Generation next) {
        var old = current;
        current = next;
        return old;
    }
}
