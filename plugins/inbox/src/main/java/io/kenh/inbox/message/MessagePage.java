package io.kenh.inbox.message;

import io.kenh.api.data.DocRef;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Some messages of a conversation, oldest first, with what belongs to them.
 *
 * @param attachments by message id
 * @param quoted by the channel's id
 * @param cards the documents notes are about, by message id
 * @param older cursor of what comes before; null at the beginning
 */
public record MessagePage(
        List<MessageRow> rows,
        Map<Long, List<AttachmentRow>> attachments,
        Map<String, MessageRow> quoted,
        Map<Long, DocRef> cards,
        @Nullable String older) {
    public List<AttachmentRow> attachmentsOf(MessageRow row) {
        return attachments.getOrDefault(row.id(), List.of());
    }

    public @Nullable MessageRow quotedBy(MessageRow row) {
        return row.quotedExternalId() == null ? null : quoted.get(row.quotedExternalId());
    }
}
