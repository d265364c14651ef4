package io.kenh.api.event;

import java.util.function.Consumer;

/** {@code id} is {@code <plugin>.<what it does>}; it keys the durable delivery, so never rename one. */
public record Listener<E extends DomainEvent>(String id, Class<E> type, Delivery delivery, Consumer<E> action) {}
