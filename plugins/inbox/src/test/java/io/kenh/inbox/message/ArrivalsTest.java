package io.kenh.inbox.message;

import static io.kenh.inbox.InboxFixture.MAI;
import static io.kenh.inbox.InboxFixture.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.kenh.inbox.InboxFixture;
import io.kenh.inbox.api.ConversationOwned;
import io.kenh.inbox.api.IncomingMessage;
import io.kenh.inbox.api.IncomingMessage.Origin;
import io.kenh.inbox.api.MessageReceived;
import io.kenh.inbox.api.ThreadKey;
import io.kenh.testkit.Database;
import io.kenh.testkit.QueryCount;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A channel brings many messages at once. */
class ArrivalsTest {
    private static final ThreadKey BAO = new ThreadKey(MAI.channel(), MAI.accountId(), "bao");

    private static IncomingMessage from(ThreadKey thread, String externalId) {
        long partner = thread.equals(MAI) ? 11 : 12;
        return new IncomingMessage(
                thread, InboxFixture.COMPANY, partner, externalId, Origin.CUSTOMER, NOW, externalId, List.of(), null);
    }

    private static List<String> texts(InboxFixture inbox, ThreadKey thread) {
        return inbox.db.read(em -> em.createQuery(
                        "select m.text from Message m, Conversation c where c.id = m.conversationId"
                                + " and c.customer = :customer order by m.position",
                        String.class)
                .setParameter("customer", thread.customer())
                .getResultList());
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void they_are_stored_in_the_order_they_are_told_each_one_once(Database kind) {
        try (var inbox = new InboxFixture(kind)) {
            long before = inbox.receive("m-0", "m-0", NOW);
            var ids = inbox.intake.receiveAll(
                    List.of(from(BAO, "b-1"), from(MAI, "m-2"), from(MAI, "m-0"), from(BAO, "b-0"), from(MAI, "m-2")));
            assertEquals(before, ids.get(2));
            assertEquals(ids.get(1), ids.get(4));
            assertEquals(List.of("m-0", "m-2"), texts(inbox, MAI));
            assertEquals(List.of("b-1", "b-0"), texts(inbox, BAO));
            assertEquals(
                    4,
                    inbox.published().stream()
                            .filter(MessageReceived.class::isInstance)
                            .count());
            assertEquals(
                    List.of(11L, 12L),
                    inbox.published().stream()
                            .filter(ConversationOwned.class::isInstance)
                            .map(event -> ((ConversationOwned) event).partnerId())
                            .toList());
            assertEquals(6, inbox.published().size());
            assertEquals("Đỗ Quốc Bảo", inbox.intake.find(BAO).orElseThrow().partnerName());
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void fifty_take_hardly_more_statements_than_one(Database kind) {
        try (var inbox = new InboxFixture(kind)) {
            inbox.intake.receiveAll(List.of(from(MAI, "m-0"), from(BAO, "b-0")));
            var many = new ArrayList<IncomingMessage>();
            for (int i = 1; i <= 50; i++) {
                many.add(from(i % 2 == 0 ? MAI : BAO, "x-" + i));
            }
            QueryCount.atMost(8, () -> inbox.intake.receiveAll(many));
            assertEquals(52, inbox.count("inbox_message"));
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void when_one_cannot_be_stored_none_is(Database kind) {
        try (var inbox = new InboxFixture(kind)) {
            var long201 = "x".repeat(Message.MAX_EXTERNAL + 1);
            assertThrows(
                    RuntimeException.class,
                    () -> inbox.intake.receiveAll(List.of(from(MAI, "m-0"), from(BAO, long201))));
            assertEquals(0, inbox.count("inbox_message"));
            assertEquals(0, inbox.count("inbox_conversation"));
        }
    }
}
