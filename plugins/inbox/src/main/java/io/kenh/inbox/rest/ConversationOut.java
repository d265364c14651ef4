package io.kenh.inbox.rest;

import io.kenh.contacts.api.Partners.PartnerRef;
import io.kenh.inbox.conversation.ConversationRow;
import io.kenh.inbox.conversation.ConversationState;
import io.kenh.inbox.text.CustomerName;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * @param state open or done
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
        ConversationState state,
        boolean needsReply,
        @Nullable Long assigneeId,
        Instant lastAt,
        String lastPreview,
        int unread,
        long unreadByMe) {
    static ConversationOut of(ConversationRow row, Map<Long, PartnerRef> partners) {
        return new ConversationOut(
                row.id(),
                row.channel(),
                row.accountId(),
                row.customer(),
                row.partnerId(),
                CustomerName.of(partners.get(row.partnerId()), row.partnerName()),
                row.state(),
                row.needsReply(),
                row.assigneeId(),
                row.lastAt(),
                row.preview().show(io.kenh.ui.Kit::t),
                row.unread(),
                row.unreadForMe());
    }
}
