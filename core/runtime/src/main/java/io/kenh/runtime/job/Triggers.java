package io.kenh.runtime.job;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;

/**
 * Combines triggers of one job that come at the same time: while one is being stored, the others only say that once more is needed.
 * Many small transactions triggering the same job would otherwise queue for its one row.
 */
final class Triggers {
    private final ConcurrentMap<String, Boolean> storing = new ConcurrentHashMap<>();
    private final Consumer<String> store;

    Triggers(Consumer<String> store) {
        this.store = store;
    }

    void request(String jobId) {
        if (storing.merge(jobId, false, (was, now) -> true)) {
            return;
        }
        try {
            do {
                storing.put(jobId, false);
                store.accept(jobId);
            } while (!storing.remove(jobId, false));
        } catch (RuntimeException | Error e) {
            storing.remove(jobId);
            throw e;
        }
    }
}
