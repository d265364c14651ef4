package io.kenh.zalosimulator.fault;

import io.kenh.zalosimulator.platform.Platform;

/** Keeps a caller waiting: the point of the faults SLOW and TIMEOUT_AFTER. */
public final class Stall {
    private Stall() {}

    public static void of(Platform platform, Fault fault) {
        int millis = fault.amount() > 0 ? fault.amount() : platform.options().stallMillis();
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
