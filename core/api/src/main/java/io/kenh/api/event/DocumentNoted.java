package io.kenh.api.event;

import io.kenh.api.data.DocRef;
import java.time.Instant;
import java.util.List;

/**
 * A line for a document's history; chatter, when enabled, shows it in the reader's language.
 *
 * @param key text key, e.g. {@code sales.note.quotation-from-chat}
 * @param args its arguments, in order
 * @param userId who did it, 0 for the system
 */
public record DocumentNoted(DocRef document, String key, List<String> args, long userId, Instant at)
        implements DomainEvent {}
