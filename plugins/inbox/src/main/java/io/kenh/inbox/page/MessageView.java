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
 * @param group the worst status of the group, beside its last line
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
        @Nullable StatusView group,
        String event) {
    /** The message this one answers, in one line. */
    public record Quote(String author, String text) {}

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
                group == null ? "" : group.rev(),
                event);
    }

    /** The last line of a group tells what became of the group; its own status stands there only when it is another. */
    public boolean ownStatus() {
        return status != null && (group == null || group.status() != status.status());
    }

    public String side() {
        return direction.name().toLowerCase(Locale.ROOT);
    }

    public boolean system() {
        return direction == Direction.SYSTEM;
    }
}
