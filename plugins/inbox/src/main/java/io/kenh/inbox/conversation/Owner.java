package io.kenh.inbox.conversation;

import io.kenh.api.event.Events;
import io.kenh.inbox.api.ConversationOwned;

/** Whose a conversation is: said here, so that others learn of it. */
public record Owner(Events events) {
    /** The conversation begins with this contact, or goes on with them. */
    public void is(Conversation conversation, long partnerId, String name) {
        boolean begins = conversation.partnerName().isEmpty();
        long before = conversation.partnerId();
        conversation.partner(partnerId, name);
        if (begins || before != partnerId) {
            events.publish(new ConversationOwned(conversation.id(), partnerId, begins ? null : before));
        }
    }
}
