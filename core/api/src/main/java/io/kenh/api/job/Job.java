package io.kenh.api.job;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Durable work, run by one node at a time. A failing run is tried again with growing pauses. {@code id} is imperative:
 * {@code zalo-oa.refresh-tokens}.
 *
 * @param data what one run is told, as JSON; {@code Void} for a recurring job
 * @param every set for a recurring job: the pause between the end of a run and the next
 */
public record Job<T>(String id, Class<T> data, Optional<Duration> every, Consumer<T> action) {
    /** Runs again and again; also at once when {@link Jobs#trigger} says so. */
    public static Job<Void> recurring(String id, Duration every, Runnable action) {
        return new Job<>(id, Void.class, Optional.of(every), nothing -> action.run());
    }

    /** Runs once for each {@link Jobs#schedule}. */
    public static <T> Job<T> once(String id, Class<T> data, Consumer<T> action) {
        return new Job<>(id, data, Optional.empty(), action);
    }
}
