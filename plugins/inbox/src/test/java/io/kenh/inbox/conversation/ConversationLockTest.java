package io.kenh.inbox.conversation;

import static io.kenh.inbox.InboxFixture.NOW;
import static io.kenh.inbox.InboxFixture.agent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.api.data.DocRef;
import io.kenh.inbox.InboxFixture;
import io.kenh.inbox.message.ReplyDesk;
import io.kenh.testkit.Database;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who makes a document of a conversation reads it first; meanwhile somebody writes. */
class ConversationLockTest {
    private static final DocRef LEAD = new DocRef("crm.lead", 5);

    @ParameterizedTest
    @EnumSource(Database.class)
    void a_card_stands_behind_what_was_written_since_the_conversation_was_read(Database kind) {
        try (var inbox = new InboxFixture(kind)) {
            inbox.receive("m-1", "một", NOW);
            long id = inbox.conversation();
            var desk = new ReplyDesk(inbox.host);
            inbox.as(
                    agent(7),
                    () -> inbox.db.write(em -> {
                        em.createQuery("from Conversation c where c.id = :id", Conversation.class)
                                .setParameter("id", id)
                                .getSingleResult();
                        CompletableFuture.runAsync(() -> inbox.receive("m-2", "hai", NOW))
                                .join();
                        assertTrue(desk.card(id, LEAD, "Tạo lead", "card-1"));
                        return desk.card(id, LEAD, "Tạo nữa", "card-2");
                    }));
            inbox.receive("m-3", "ba", NOW);
            assertEquals(List.of("một", "hai", "Tạo lead", "Tạo nữa", "ba"), texts(inbox, id));
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void a_message_of_the_channel_too(Database kind) {
        try (var inbox = new InboxFixture(kind)) {
            inbox.receive("m-1", "một", NOW);
            long id = inbox.conversation();
            inbox.db.write(em -> {
                em.find(Conversation.class, id);
                CompletableFuture.runAsync(() -> inbox.receive("m-2", "hai", NOW))
                        .join();
                return inbox.receive("m-3", "ba", NOW);
            });
            assertEquals(List.of("một", "hai", "ba"), texts(inbox, id));
        }
    }

    private static List<String> texts(InboxFixture inbox, long id) {
        return inbox.db.read(em -> em.createQuery(
                        "select m.text from Message m where m.conversationId = :id order by m.position", String.class)
                .setParameter("id", id)
                .getResultList());
    }
}
