package io.kenh.runtime.generation;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Waits until the garbage collector has taken the retired loaders: there is no event to wait for. */
final class Collected {
    private Collected() {}

    static boolean within(LeakWatch leaks, int seconds) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (System.nanoTime() < until) {
            System.gc();
            if (leaks.alive().isEmpty()) {
                return true;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        return false;
    }
}
