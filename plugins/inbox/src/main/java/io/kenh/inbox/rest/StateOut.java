package io.kenh.inbox.rest;

import io.kenh.inbox.conversation.ConversationHead;
import org.jspecify.annotations.Nullable;

/** A conversation after an action. */
public record StateOut(
        long id, String state, boolean needsReply, @Nullable Long assigneeId) {
    static StateOut of(ConversationHead head) {
        return new StateOut(head.id(), head.state().name(), head.needsReply(), head.assigneeId());
    }
}
