package io.kenh.api.event;

import io.kenh.api.data.DocRef;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line for a document's history; chatter, when enabled, shows it in the reader's language.
 *
 * @param key text key, e.g. {@code sales.note.quotation-from-chat}
 * @param args its arguments, in order
 * @param userId who did it, 0 for the system
 * @param quiet true for a line that nobody need be notified of
 */
public record DocumentNoted(
        DocRef document,
        String key,
        List<String> args,
        long userId,
        Instant at,
        @Nullable Boolean quiet) implements DomainEvent {
    /** One that those hear of who follow the document. */
    public DocumentNoted(DocRef document, String key, List<String> args, long userId, Instant at) {
        this(document, key, args, userId, at, null);
    }
}
