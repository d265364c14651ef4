package io.kenh.runtime.event;

import io.kenh.api.event.Delivery;
import io.kenh.api.event.DomainEvent;
import io.kenh.api.event.Listener;

/** A listener and the plugin it belongs to. */
public record PluginListener(String pluginId, Listener<?> listener) {
    boolean durable() {
        return listener.delivery() != Delivery.IN_TRANSACTION;
    }

    boolean batched() {
        return listener.delivery() == Delivery.BATCHED;
    }

    boolean hears(DomainEvent event) {
        return listener.type() == event.getClass();
    }

    void hear(DomainEvent event) {
        accept(listener, event);
    }

    private static <E extends DomainEvent> void accept(Listener<E> listener, DomainEvent event) {
        listener.action().accept(listener.type().cast(event));
    }
}
