package io.kenh.inbox.api;

import io.kenh.api.ui.Slot;
import io.kenh.inbox.api.Conversations.ConversationRef;

/** Places on the inbox page. */
public final class InboxSlots {
    /** Cards of the customer pane. */
    public static final Slot<ConversationRef> CUSTOMER_PANE =
            new Slot<>("inbox.conversation.customer", ConversationRef.class);

    /** Buttons above the messages: new quotation, new ticket. */
    public static final Slot<ConversationRef> ACTIONS = new Slot<>("inbox.conversation.actions", ConversationRef.class);

    /** What the composer offers when the window is closed. */
    public static final Slot<ConversationRef> WINDOW_CLOSED =
            new Slot<>("inbox.conversation.window-closed", ConversationRef.class);

    private InboxSlots() {}
}
