package io.kenh.inbox.conversation;

import io.kenh.inbox.api.Conversations.ConversationRef;
import io.kenh.inbox.api.ThreadKey;
import org.jspecify.annotations.Nullable;

/** A row of a query; the thread's parts stand apart in the table. */
public record RefRow(
        long id,
        String channel,
        long accountId,
        String customer,
        long partnerId,
        String partnerName,
        @Nullable Long assigneeId) {
    ConversationRef ref() {
        return new ConversationRef(id, new ThreadKey(channel, accountId, customer), partnerId, partnerName, assigneeId);
    }
}
