package io.kenh.app.demo;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits for what the server works off in the background. */
final class Patience {
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final long LOOK_EVERY_NANOS = 200_000_000;

    private Patience() {}

    /** @param what is awaited, for the error when it never comes */
    static <T> T until(String what, Supplier<Optional<T>> look) {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < deadline) {
            var found = look.get();
            if (found.isPresent()) {
                return found.get();
            }
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
        }
        throw new IllegalStateException(what + " did not arrive within " + LONGEST);
    }
}
