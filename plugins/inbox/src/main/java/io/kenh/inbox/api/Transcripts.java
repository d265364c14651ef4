package io.kenh.inbox.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was said with customers, for plugins that carry it elsewhere: {@code host.services().get(Transcripts.class)}. Knows no rights: the
 * caller sees to it that only those read on who may. Notes among colleagues, what other plugins sent, what did not reach the customer (yet)
 * and what was erased are no part of it.
 */
public interface Transcripts {
    enum Writer {
        CUSTOMER,
        STAFF
    }

    /**
     * @param key names the message in its conversation for ever: the channel's id once it has one, also where the channel's echo stood here
     *     before the message itself did
     * @param position in its conversation, by arrival
     * @param writerId of the contact or user, 0 for programs and for what was written elsewhere
     */
    record Said(
            long messageId,
            long conversationId,
            String key,
            long position,
            Instant at,
            Writer writer,
            long writerId,
            String name,
            String text,
            List<Item> items) {}

    /**
     * Something that came with a message.
     *
     * @param fileId null while its content is not stored here, and for what has none
     * @param description of a link, the address of a place, the phone of a business card
     */
    record Item(
            IncomingMessage.Kind kind,
            @Nullable String fileId,
            @Nullable String name,
            @Nullable String description) {}

    /** Empty for what is no part of it. */
    Optional<Said> line(long messageId);

    /** The newest lines since then, the oldest of them first. @param most at most 1,000 */
    List<Said> since(long conversationId, Instant from, int most);
}
