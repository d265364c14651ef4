package io.kenh.inbox.page;

import io.kenh.inbox.message.Direction;
import io.kenh.inbox.text.Links;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One line of the message pane.
 *
 * @param key stays the same while the line lives; the page updates line by line
 * @param position in order of arrival: how far the reader has come
 * @param day set when a new day begins with this line
 * @param author shown above the first line of a group; empty inside one
 * @param above the last message of the group that did not get through, below the group's last line
 * @param token what the composer called this sending: the page knows it by that until it has its key
 * @param card the document a note is about, as far as the reader may see it
 * @param event the translated text of a SYSTEM line; of another one what became of its content, else empty
 */
public record MessageView(
        long key,
        long position,
        Direction direction,
        @Nullable String day,
        String dayKey,
        boolean first,
        boolean last,
        String author,
        @Nullable String avatar,
        List<Links.Part> text,
        List<AttachmentView> attachments,
        @Nullable Quote quote,
        @Nullable String reaction,
        Instant at,
        @Nullable StatusView status,
        @Nullable Above above,
        @Nullable String token,
        String event,
        @Nullable CardView card) {
    /** The message this one answers, in one line. */
    public record Quote(String author, String text) {}

    /** A message further up in the group that failed, or of which nobody knows: named by its words, as the status alone would seem to be ours. */
    public record Above(long key, String text, StatusView status) {}

    /** Changes when anything shown changes. */
    public String rev() {
        return Rev.of(
                direction.name(),
                day,
                first,
                last,
                author,
                avatar,
                text,
                attachments.stream().map(AttachmentView::rev).toList(),
                quote,
                reaction,
                status == null ? "" : status.rev(),
                above == null
                        ? ""
                        : Rev.of(above.key(), above.text(), above.status().rev()),
                event,
                card == null ? "" : card.rev());
    }

    /** The word stands beside the icon where one looks: below the last line, and wherever something went wrong. */
    public boolean statusSaid() {
        return last || (status != null && status.troubled());
    }

    public String side() {
        return direction.name().toLowerCase(Locale.ROOT);
    }

    /** It failed, and can be sent again from here: what another plugin sent cannot. */
    public boolean resendable() {
        return direction == Direction.OUT && status != null && status.failed();
    }

    public boolean system() {
        return direction == Direction.SYSTEM;
    }
}
