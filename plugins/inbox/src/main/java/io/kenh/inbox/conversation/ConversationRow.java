package io.kenh.inbox.conversation;

import io.kenh.api.data.Cursor;
import io.kenh.inbox.api.IncomingMessage;
import io.kenh.inbox.api.ThreadKey;
import io.kenh.inbox.message.Direction;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of the list. {@code readUpTo} is the reader's own marker. */
public record ConversationRow(
        long id,
        String channel,
        long accountId,
        String customer,
        long partnerId,
        String partnerName,
        ConversationState state,
        boolean needsReply,
        @Nullable Long assigneeId,
        Instant lastAt,
        String lastPreview,
        IncomingMessage.@Nullable Kind lastKind,
        @Nullable Direction lastDirection,
        long lastInboundPosition,
        int unread,
        @Nullable Long readUpTo) {
    public ThreadKey thread() {
        return new ThreadKey(channel, accountId, customer);
    }

    public boolean unreadByMe() {
        return lastInboundPosition > (readUpTo == null ? 0 : readUpTo);
    }

    public Preview preview() {
        return new Preview(lastPreview, lastKind);
    }

    Cursor key() {
        return Cursor.of(lastAt, id);
    }
}
