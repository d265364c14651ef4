package io.kenh.inbox.conversation;

import io.kenh.api.data.Cursor;
import io.kenh.inbox.api.IncomingMessage;
import io.kenh.inbox.api.MessageStatus;
import io.kenh.inbox.api.ThreadKey;
import io.kenh.inbox.message.Direction;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the list.
 *
 * @param lastAuthorId who of the staff wrote the last line, if it was one of them
 * @param lastStatus how far that line has come; null for one that we did not send
 * @param inboundCount how many messages of the customer there are
 * @param unread how many of them nobody of the staff has seen
 * @param readUpTo the reader's own marker
 * @param seenCount how many messages of the customer the reader has seen
 */
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
        @Nullable Long lastAuthorId,
        @Nullable MessageStatus lastStatus,
        long lastInboundPosition,
        long inboundCount,
        int unread,
        @Nullable Long readUpTo,
        @Nullable Long seenCount) {
    public ThreadKey thread() {
        return new ThreadKey(channel, accountId, customer);
    }

    /** Only open conversations are: what is done waits for nobody. */
    public boolean unreadByMe() {
        return state == ConversationState.OPEN && lastInboundPosition > (readUpTo == null ? 0 : readUpTo);
    }

    /** How many messages of the customer the reader has not seen. */
    public long unreadForMe() {
        return unreadByMe() ? Math.max(0, inboundCount - (seenCount == null ? 0 : seenCount)) : 0;
    }

    public Preview preview() {
        return new Preview(lastPreview, lastKind);
    }

    Cursor key() {
        return Cursor.of(lastAt, id);
    }
}
