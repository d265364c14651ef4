package io.kenh.testkit;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what another process or thread does: looks again and again, and gives up loudly. Inside one server use {@code drain()}. */
public final class Eventually {
    private static final long LOOK_EVERY_NANOS = 20_000_000;

    private Eventually() {}

    /** @param what completes the sentence "within 30 s there was no …" */
    public static void holds(String what, Duration within, BooleanSupplier condition) {
        long deadline = System.nanoTime() + within.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("within " + within + " there was no " + what);
            }
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
        }
    }
}
