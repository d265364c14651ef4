package io.kenh.api.event;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * {@code id} is {@code <plugin>.<what it does>}; it keys the durable delivery, so never rename one.
 *
 * @param batch takes many events together, in place of {@code action}; null for one by one
 */
public record Listener<E extends DomainEvent>(
        String id,
        Class<E> type,
        Delivery delivery,
        Consumer<E> action,
        @Nullable Batch batch) {
    public Listener(String id, Class<E> type, Delivery delivery, Consumer<E> action) {
        this(id, type, delivery, action, null);
    }

    /** {@link Delivery#BATCHED}, many events together. */
    public Listener(String id, Class<E> type, Batch batch) {
        this(id, type, Delivery.BATCHED, event -> batch.handle(List.of(event)), batch);
    }
}
