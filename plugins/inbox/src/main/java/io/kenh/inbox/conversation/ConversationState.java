package io.kenh.inbox.conversation;

/** Open until staff say it is done; the customer's next message opens it again. */
public enum ConversationState {
    OPEN,
    DONE
}
