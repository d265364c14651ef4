package io.kenh.api.event;

/** Publishes events inside {@code db.write}; they are stored in the same transaction. */
public interface Events {
    /** @throws IllegalStateException outside a write */
    void publish(DomainEvent event);
}
