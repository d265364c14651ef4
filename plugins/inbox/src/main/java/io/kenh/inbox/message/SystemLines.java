package io.kenh.inbox.message;

import io.kenh.api.security.Current;
import io.kenh.inbox.conversation.Conversation;
import jakarta.persistence.EntityManager;
import java.time.Instant;

/** Lines in which the inbox notes what staff did. */
public final class SystemLines {
    private SystemLines() {}

    /** @param event a text key with the author's name as {@code {0}} and {@code argument} as {@code {1}} */
    public static void add(EntityManager em, Conversation conversation, String event, String argument, Instant at) {
        em.persist(Message.system(conversation, Author.of(Current.actor()), event, argument, at));
    }
}
