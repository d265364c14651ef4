package io.kenh.api.event;

import java.util.List;

/**
 * Handles many events together, so that what it reads and writes for them are few statements. Several listeners may name the same one: it is
 * given what all of them hear, in the order it was published.
 */
public interface Batch {
    /**
     * In one transaction, in which nothing was read before. Some of these may have been handled earlier; the same event may be among them
     * twice.
     */
    void handle(List<DomainEvent> events);
}
