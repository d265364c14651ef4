package io.kenh.api.job;

import io.kenh.api.security.Current;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;

/**
 * What a run has done at the same time because most of it is waiting, such as calls of another server: each errand in a thread of its own,
 * as the caller's actor, outside the caller's transaction. The caller alone begins errands and takes up their results; closing waits for
 * those that are still out, so that none outlives the run.
 *
 * @param <E> what an errand is known by
 * @param <R> what it brings back
 */
public final class Errands<E, R> implements AutoCloseable {
    /** An errand that is over. */
    public record Back<E, R>(E errand, Supplier<R> outcome) {
        /** @throws RuntimeException what it failed with */
        public R result() {
            return outcome.get();
        }
    }

    private final Set<E> out = new LinkedHashSet<>();
    private final BlockingQueue<Back<E, R>> back = new LinkedBlockingQueue<>();

    public void begin(E errand, Supplier<R> work) {
        if (!out.add(errand)) {
            throw new IllegalArgumentException(errand + " is out already");
        }
        var carried = Current.carried(work);
        Thread.ofVirtual().name("errand").start(() -> back.add(new Back<>(errand, outcome(carried))));
    }

    private static <R> Supplier<R> outcome(Supplier<R> work) {
        try {
            var result = work.get();
            return () -> result;
        } catch (RuntimeException e) {
            return () -> {
                throw e;
            };
        } catch (Error e) {
            return () -> {
                throw e;
            };
        }
    }

    /** Those not taken up by {@link #next} yet, in the order they began; a view. */
    public Collection<E> out() {
        return Collections.unmodifiableCollection(out);
    }

    /** Whether {@link #next} would not have to wait. */
    public boolean anyBack() {
        return !back.isEmpty();
    }

    /** The one that was first to be over; waits for it. */
    public Back<E, R> next() {
        if (out.isEmpty()) {
            throw new NoSuchElementException("no errand is out");
        }
        var first = take();
        out.remove(first.errand());
        return first;
    }

    /** Never broken off: who waits here holds what the errands use. */
    private Back<E, R> take() {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return back.take();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        while (!out.isEmpty()) {
            next();
        }
    }
}
