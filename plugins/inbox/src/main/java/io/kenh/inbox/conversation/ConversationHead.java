package io.kenh.inbox.conversation;

import io.kenh.inbox.api.Conversations.ConversationRef;
import io.kenh.inbox.api.ThreadKey;
import org.jspecify.annotations.Nullable;

/** A conversation, to be shown. */
public record ConversationHead(
        long id,
        long companyId,
        ThreadKey thread,
        long partnerId,
        String partnerName,
        ConversationState state,
        boolean needsReply,
        @Nullable Long assigneeId,
        long lastInboundPosition,
        int unread) {
    static ConversationHead of(Conversation c) {
        return new ConversationHead(
                c.id(),
                c.companyId(),
                c.thread(),
                c.partnerId(),
                c.partnerName(),
                c.state(),
                c.needsReply(),
                c.assigneeId(),
                c.lastInboundPosition(),
                c.unread());
    }

    public ConversationRef ref() {
        return new ConversationRef(id, thread, partnerId, partnerName, assigneeId);
    }

    public boolean done() {
        return state == ConversationState.DONE;
    }
}
