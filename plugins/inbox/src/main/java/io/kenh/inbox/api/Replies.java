package io.kenh.inbox.api;

import io.kenh.inbox.api.Conversations.ConversationRef;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Writing in a conversation for the actor in hand: {@code host.services().get(Replies.class)}. */
public interface Replies {
    /** Empty when it does not exist or the actor may not read it. */
    Optional<ConversationRef> visible(long conversationId);

    /** Of these threads the conversations the actor may read, in one query; the others are absent. */
    default Map<ThreadKey, ConversationRef> visible(Collection<ThreadKey> threads) {
        return Map.of();
    }

    /** Whether a message may be sent to the customer now. */
    Window window(ThreadKey thread);

    /**
     * A line for colleagues, once per token. Inside a write it is part of it.
     *
     * @param token 8 to 64 letters, digits and dashes; names this line
     * @return false when the actor may not write in this conversation: nothing is stored, and nothing is broken
     */
    boolean note(long conversationId, String text, String token);

    /**
     * A message to the customer, once per token.
     *
     * @throws io.kenh.api.error.KenhException when the actor may not write there, or the window does not allow it
     */
    void send(long conversationId, String text, String token);
}
