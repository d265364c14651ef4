package io.kenh.api.event;

import io.kenh.api.data.DocRef;
import java.time.Instant;
import java.util.List;

/**
 * Fields of a document changed; chatter, when enabled, shows old and new.
 *
 * @param userId who did it, 0 for the system
 */
public record DocumentTracked(DocRef document, List<Change> changes, long userId, Instant at) implements DomainEvent {
    /**
     * @param label text key of the field's name
     * @param before empty when there was nothing
     */
    public record Change(String label, As as, String before, String after) {}

    /** How a reader sees the values; they travel as text. */
    public enum As {
        TEXT,
        /** A text key, e.g. of a state. */
        LABEL,
        NUMBER,
        /** Whole đồng. */
        MONEY,
        /** ISO 8601. */
        DATE,
        /** ISO 8601, UTC. */
        DATE_TIME
    }
}
