package io.kenh.api.mail;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A letter to one person, in plain text.
 *
 * @param messageId without angle brackets; the same for every try, so that a second copy can be known as one
 * @param automatic nobody wrote it: answering machines leave it alone (RFC 3834)
 */
public record Letter(
        String messageId,
        Address from,
        @Nullable Address replyTo,
        Address to,
        String subject,
        String text,
        List<Part> parts,
        Instant date,
        boolean automatic) {
    /** @param name may be empty */
    public record Address(String email, String name) {}

    /** An attached file. */
    public record Part(String name, String mediaType, byte[] content) {}

    /** @throws IllegalArgumentException when something that becomes a header has a line end or another control character in it */
    public Letter {
        parts = List.copyOf(parts);
        var headers = Stream.concat(
                Stream.of(messageId, from.email(), from.name(), to.email(), to.name(), subject),
                Stream.concat(
                        parts.stream().flatMap(part -> Stream.of(part.name(), part.mediaType())),
                        replyTo == null ? Stream.empty() : Stream.of(replyTo.email(), replyTo.name())));
        if (headers.anyMatch(Letter::breaksOut)) {
            throw new IllegalArgumentException("a header of a letter with a control character");
        }
    }

    /** Whether a text could begin a header of its own: it has a control character or a line separator. */
    public static boolean breaksOut(String text) {
        return text.codePoints().anyMatch(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029);
    }
}
