package io.kenh.zalooa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.kenh.api.error.KenhException;
import io.kenh.inbox.api.MessageSettled;
import io.kenh.inbox.api.MessageStatus;
import io.kenh.inbox.api.OutgoingMessage;
import io.kenh.zalooa.FakeZalo.Reply;
import io.kenh.zalooa.link.ZaloLink;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A message of which nobody knows whether it arrived. */
class UnknownSendsTest {
    private static final String CS = "/v3.0/oa/message/cs";
    private static final String HISTORY = "/v2.0/oa/conversation";

    private final TestOa oa = new TestOa();
    private final AtomicInteger sent = new AtomicInteger();

    @BeforeEach
    void the_first_answer_is_lost_and_the_history_silent() {
        oa.zalo.on(
                CS,
                call -> sent.getAndIncrement() == 0
                        ? Reply.hangUp()
                        : Reply.ok("{\"message_id\":\"z" + sent.get() + "\"}"));
        oa.zalo.on(HISTORY, call -> new Reply(500, ""));
        oa.knows(TestOa.USER);
        oa.jobs.drain();
        oa.send(1, "một", null);
        oa.jobs.drain();
    }

    @AfterEach
    void close() {
        oa.close();
    }

    private MessageStatus status(long message) {
        return oa.inbox.status.getOrDefault(message, MessageStatus.QUEUED);
    }

    private void pass(Duration time) {
        oa.clock.advance(time);
        oa.jobs.drain();
    }

    private void settle(boolean arrived) {
        oa.wiring.sender.settled(new MessageSettled(1, arrived, 7));
        oa.inbox.status.put(1L, arrived ? MessageStatus.SENT : MessageStatus.FAILED);
        oa.jobs.drain();
    }

    private void echo(String text, String id) {
        oa.event(TestOa.sample("oa_send_text")
                .replace("\"abc\"", "\"" + text + "\"")
                .replace("out-text", id)
                .replace("1795143540000", String.valueOf(oa.clock.instant().toEpochMilli())));
    }

    @Test
    void the_next_message_waits_two_minutes_for_it_and_then_goes() {
        oa.send(2, "hai", null);
        oa.jobs.drain();
        assertEquals(MessageStatus.QUEUED, status(2));
        pass(Duration.ofSeconds(119));
        assertEquals(1, oa.zalo.calls(CS).size());
        pass(Duration.ofSeconds(1));
        assertEquals(MessageStatus.SENT, status(2));
        assertEquals(MessageStatus.UNKNOWN, status(1));
        assertEquals(2, oa.zalo.calls(CS).size());
    }

    @Test
    void the_patience_is_a_dated_figure() {
        oa.host
                .db()
                .write(em -> em.createNativeQuery(
                                "update zalo_oa_limit set amount = 600 where name = 'send.unknown-block'")
                        .executeUpdate());
        try {
            pass(Duration.ofMinutes(2));
            oa.send(2, "hai", null);
            oa.jobs.drain();
            assertEquals(MessageStatus.QUEUED, status(2));
        } finally {
            oa.host
                    .db()
                    .write(em -> em.createNativeQuery(
                                    "update zalo_oa_limit set amount = 120 where name = 'send.unknown-block'")
                            .executeUpdate());
        }
    }

    @Test
    void staff_say_it_arrived_and_the_next_goes_at_once() {
        oa.send(2, "hai", null);
        settle(true);
        assertEquals(MessageStatus.SENT, status(2));
        pass(Duration.ofHours(25));
        assertEquals(MessageStatus.SENT, status(1));
        assertEquals(2, oa.zalo.calls(CS).size());
    }

    @Test
    void the_echo_of_one_that_staff_called_sent_is_not_a_second_message() {
        settle(true);
        echo("một", "z77");
        assertEquals("z77", oa.inbox.externalIds.get(1L));
        assertEquals(0, oa.inbox.received.size());
    }

    @Test
    void an_echo_after_all_makes_a_failed_one_sent() {
        settle(false);
        assertEquals(MessageStatus.FAILED, status(1));
        echo("một", "z77");
        assertEquals(MessageStatus.SENT, status(1));
        assertEquals(0, oa.inbox.received.size());
    }

    @Test
    void what_staff_called_failed_can_be_sent_again_and_only_then() {
        assertThrows(KenhException.class, () -> oa.wiring.channel.resend(1));
        settle(false);
        oa.wiring.channel.resend(1);
        oa.jobs.drain();
        assertEquals(MessageStatus.SENT, status(1));
    }

    @Test
    void a_settling_that_comes_too_late_changes_nothing() {
        echo("một", "z77");
        oa.wiring.sender.settled(new MessageSettled(1, false, 7));
        oa.event(TestOa.sample("user_seen_message").replace("out-x", "z77").replace("out-y", "other"));
        assertEquals(MessageStatus.READ, status(1));
    }

    @Test
    void the_same_words_twice_are_told_apart_by_the_answer() {
        oa.zalo.on(CS, call -> {
            oa.deliver(
                    TestOa.sample("oa_send_text").replace("\"abc\"", "\"một\"").replace("out-text", "z2"));
            oa.wiring.processor.run();
            return Reply.ok("{\"message_id\":\"z2\"}");
        });
        pass(Duration.ofMinutes(2));
        oa.send(2, "một", null);
        oa.jobs.drain();
        pass(Duration.ofSeconds(11));
        oa.wiring.processor.run();
        assertEquals(MessageStatus.SENT, status(2));
        assertEquals("z2", oa.inbox.externalIds.get(2L));
        assertEquals(MessageStatus.UNKNOWN, status(1));
        assertEquals(0, oa.inbox.received.size());
    }

    @Test
    void one_to_a_visitor_is_given_up_after_a_quarter_of_an_hour() {
        var visitor = ZaloLink.ANONYMOUS + "anon-1";
        oa.knows(visitor);
        sent.set(0);
        oa.zalo.on("/v2.0/oa/message", call -> Reply.hangUp());
        oa.host.db().write(em -> {
            oa.wiring.channel.send(new OutgoingMessage(9, oa.thread(visitor), "chào", null, null));
            return true;
        });
        oa.jobs.drain();
        for (var minutes : List.of(2, 6, 6)) {
            assertEquals(MessageStatus.UNKNOWN, status(9));
            pass(Duration.ofMinutes(minutes));
        }
        pass(Duration.ofMinutes(6));
        assertEquals(MessageStatus.FAILED, status(9));
        assertEquals("zalo-oa.reason.never-known", oa.inbox.reasons.get(9L));
        assertEquals(MessageStatus.UNKNOWN, status(1));
    }
}
