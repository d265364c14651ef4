package io.kenh.inbox.rest;

import io.kenh.inbox.conversation.ConversationRow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * @param state OPEN or DONE
 * @param unread how many of the customer's messages nobody of the staff has seen
 * @param unreadByMe how many of them the caller has not seen; 0 once the conversation is done
 */
public record ConversationOut(
        long id,
        String channel,
        long accountId,
        String customer,
        long partnerId,
        String partnerName,
        String state,
        boolean needsReply,
        @Nullable Long assigneeId,
        Instant lastAt,
        String lastPreview,
        int unread,
        long unreadByMe) {
    static ConversationOut of(ConversationRow row) {
        return new ConversationOut(
                row.id(),
                row.channel(),
                row.accountId(),
                row.customer(),
                row.partnerId(),
                row.partnerName(),
                row.state().name(),
                row.needsReply(),
                row.assigneeId(),
                row.lastAt(),
                row.preview().show(io.kenh.ui.Kit::t),
                row.unread(),
                row.unreadForMe());
    }
}
