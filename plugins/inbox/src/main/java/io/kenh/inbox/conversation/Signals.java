package io.kenh.inbox.conversation;

import io.kenh.api.live.Live;
import io.kenh.inbox.api.InboxPermissions;

/** Tells open pages what to fetch again. */
public record Signals(Live live) {
    public static final String LIST = "inbox.conversations";

    public static String topic(long conversationId) {
        return "inbox.conversation." + conversationId;
    }

    /** The list shows something else now, and so does the conversation. */
    public void changed(long conversationId) {
        live.signal(LIST, InboxPermissions.READ);
        messages(conversationId);
    }

    /** Only a message's state changed. */
    public void messages(long conversationId) {
        live.signal(topic(conversationId), InboxPermissions.READ);
    }
}
