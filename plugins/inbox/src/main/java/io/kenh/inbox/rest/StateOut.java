package io.kenh.inbox.rest;

import io.kenh.inbox.conversation.ConversationHead;
import io.kenh.inbox.conversation.ConversationState;
import org.jspecify.annotations.Nullable;

/** A conversation after an action. */
public record StateOut(
        long id,
        ConversationState state,
        boolean needsReply,
        @Nullable Long assigneeId) {
    static StateOut of(ConversationHead head) {
        return new StateOut(head.id(), head.state(), head.needsReply(), head.assigneeId());
    }
}
