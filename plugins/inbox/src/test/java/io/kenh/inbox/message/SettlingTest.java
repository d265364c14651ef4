package io.kenh.inbox.message;

import static io.kenh.inbox.InboxFixture.NOW;
import static io.kenh.inbox.InboxFixture.agent;
import static io.kenh.inbox.InboxFixture.lead;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.inbox.InboxError;
import io.kenh.inbox.InboxFixture;
import io.kenh.inbox.api.FailureReason;
import io.kenh.inbox.api.MessageSettled;
import io.kenh.inbox.api.MessageStatus;
import io.kenh.inbox.conversation.ConversationActions;
import io.kenh.testkit.Database;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SettlingTest {
    private final InboxFixture inbox = new InboxFixture(Database.H2);
    private final Settling settling = new Settling(inbox.host);
    private final Sender sender = new Sender(inbox.host);
    private long id;

    @BeforeEach
    void an_answer_got_lost() {
        inbox.receive("m-1", "Chào", NOW);
        id = inbox.as(agent(7), () -> sender.send(inbox.conversation(), new Draft("Dạ", null, null, null)))
                .messageId();
        inbox.intake.reported(id, MessageStatus.UNKNOWN, NOW, null, FailureReason.of("fake.checking"));
    }

    @AfterEach
    void close() {
        inbox.close();
    }

    @Test
    void one_that_arrived_is_sent_and_the_channel_hears_of_it() {
        settle(true);
        assertEquals(MessageStatus.SENT, row().status());
        assertEquals(Reason.NONE, row().reason());
        assertEquals(List.of(new MessageSettled(id, true, 7)), settled());
        assertEquals("inbox.event.arrived", lastEvent());
    }

    @Test
    void one_marked_as_failed_can_be_sent_again() {
        settle(false);
        assertEquals(MessageStatus.FAILED, row().status());
        assertEquals("inbox.failure.marked", row().reason().key());
        assertEquals(List.of(new MessageSettled(id, false, 7)), settled());
        assertEquals("inbox.event.not-arrived", lastEvent());
        inbox.as(agent(7), () -> sender.resend(id));
        assertEquals(MessageStatus.QUEUED, row().status());
        assertEquals(List.of(id), inbox.channel.resent);
    }

    @Test
    void what_became_known_meanwhile_is_not_decided_again() {
        inbox.intake.reported(id, MessageStatus.DELIVERED, NOW, "x-1", null);
        assertEquals(
                InboxError.NOT_UNKNOWN,
                assertThrows(KenhException.class, () -> settle(false)).code());
        assertEquals(MessageStatus.DELIVERED, row().status());
        assertEquals(List.of(), settled());
    }

    @Test
    void the_channel_may_still_find_out_that_a_failed_one_was_read() {
        settle(false);
        inbox.intake.reported(id, MessageStatus.READ, NOW, "x-1", null);
        assertEquals(MessageStatus.READ, row().status());
    }

    @Test
    void nobody_settles_in_a_colleagues_conversation() {
        inbox.as(lead(), () -> new ConversationActions(inbox.host).assign(inbox.conversation(), 8L, Optional.empty()));
        assertEquals(
                CoreError.NOT_FOUND,
                assertThrows(KenhException.class, () -> settle(true)).code());
        assertEquals(MessageStatus.UNKNOWN, row().status());
    }

    private void settle(boolean arrived) {
        inbox.as(agent(7), () -> settling.settle(id, arrived));
    }

    private MessageRow row() {
        return inbox.db.read(em -> MessageQueries.one(em, id).orElseThrow());
    }

    private List<MessageSettled> settled() {
        return inbox.published().stream()
                .filter(MessageSettled.class::isInstance)
                .map(MessageSettled.class::cast)
                .toList();
    }

    private String lastEvent() {
        return inbox.db.read(
                em -> String.valueOf(MessageQueries.page(em, InboxFixture.MAI, inbox.conversation(), 50, null)
                        .rows()
                        .getLast()
                        .event()));
    }
}
