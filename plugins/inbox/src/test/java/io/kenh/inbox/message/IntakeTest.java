package io.kenh.inbox.message;

import static io.kenh.inbox.InboxFixture.MAI;
import static io.kenh.inbox.InboxFixture.NOW;
import static io.kenh.inbox.InboxFixture.agent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.kenh.inbox.InboxFixture;
import io.kenh.inbox.api.MessageReceived;
import io.kenh.inbox.api.MessageStatus;
import io.kenh.inbox.conversation.Conversation;
import io.kenh.inbox.conversation.ConversationActions;
import io.kenh.inbox.conversation.ConversationState;
import io.kenh.testkit.Database;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IntakeTest {
    @ParameterizedTest
    @EnumSource(Database.class)
    void a_message_told_ten_times_at_once_is_stored_once(Database kind) throws Exception {
        try (var inbox = new InboxFixture(kind)) {
            var ids = atOnce(10, i -> () -> inbox.receive("m-1", "Chào shop", NOW));
            assertEquals(1, new HashSet<>(ids).size());
            assertEquals(1, inbox.count("inbox_message"));
            assertEquals(1, inbox.count("inbox_conversation"));
            assertEquals(
                    1,
                    inbox.published().stream()
                            .filter(MessageReceived.class::isInstance)
                            .count());
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void ten_first_messages_at_once_open_one_conversation(Database kind) throws Exception {
        try (var inbox = new InboxFixture(kind)) {
            atOnce(10, i -> () -> inbox.receive("m-" + i, "Tin " + i, NOW.plusSeconds(i)));
            assertEquals(10, inbox.count("inbox_message"));
            assertEquals(1, inbox.count("inbox_conversation"));
            assertEquals("Tin 9", preview(inbox));
            assertEquals(10, look(inbox, Conversation::unread));
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void a_late_message_sorts_into_place_and_is_not_the_last(Database kind) {
        try (var inbox = new InboxFixture(kind)) {
            long first = inbox.receive("m-1", "một", NOW);
            long third = inbox.receive("m-3", "ba", NOW.plusSeconds(20));
            long second = inbox.receive("m-2", "hai", NOW.plusSeconds(10));
            var order = inbox.db.read(em -> MessageQueries.page(em, MAI, inbox.conversation(), 10, null).rows().stream()
                    .map(MessageRow::id)
                    .toList());
            assertEquals(java.util.List.of(first, second, third), order);
            assertEquals("ba", preview(inbox));
            assertEquals(NOW.plusSeconds(20), look(inbox, Conversation::lastAt));
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void whose_turn_it_is_follows_the_newest_message_whatever_the_order_of_arrival(Database kind) {
        try (var inbox = new InboxFixture(kind)) {
            inbox.outside("o-1", "Dạ có ạ", NOW.plusSeconds(10));
            inbox.receive("m-1", "Còn hàng không?", NOW);
            assertEquals(false, look(inbox, Conversation::needsReply));
            inbox.receive("m-2", "Cho mình 2 cái", NOW.plusSeconds(20));
            assertEquals(true, look(inbox, Conversation::needsReply));
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void a_done_conversation_opens_again_when_the_customer_writes(Database kind) {
        try (var inbox = new InboxFixture(kind)) {
            inbox.receive("m-1", "Chào", NOW);
            var actions = new ConversationActions(inbox.host);
            inbox.as(agent(7), () -> actions.finish(inbox.conversation(), Optional.empty()));
            assertEquals(ConversationState.DONE, look(inbox, Conversation::state));
            inbox.outside("o-1", "Cảm ơn", NOW.plusSeconds(5));
            assertEquals(ConversationState.DONE, look(inbox, Conversation::state));
            inbox.receive("m-2", "Chờ chút", NOW.plusSeconds(9));
            assertEquals(ConversationState.OPEN, look(inbox, Conversation::state));
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void a_status_report_that_comes_late_changes_nothing(Database kind) {
        try (var inbox = new InboxFixture(kind)) {
            inbox.receive("m-1", "Chào", NOW);
            long id = send(inbox, "Dạ chào bạn");
            inbox.intake.statusChanged(id, MessageStatus.READ, NOW.plusSeconds(9), "x-1", null);
            inbox.intake.statusChanged(id, MessageStatus.DELIVERED, NOW.plusSeconds(5), "x-1", null);
            inbox.intake.statusChanged(id, MessageStatus.FAILED, NOW.plusSeconds(6), null, "no");
            var row = row(inbox, id);
            assertEquals(MessageStatus.READ, row.status());
            assertEquals("x-1", row.externalId());
            assertEquals(Reason.NONE, row.reason());
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void an_echo_before_the_answer_of_our_own_call_leaves_one_message(Database kind) {
        try (var inbox = new InboxFixture(kind)) {
            inbox.receive("m-1", "Chào", NOW);
            inbox.clock.set(NOW.plusSeconds(1));
            long id = send(inbox, "Dạ chào bạn");
            long echo = inbox.outside("x-1", "Dạ chào bạn", NOW.plusSeconds(2));
            assertNotEquals(id, echo);
            inbox.intake.statusChanged(id, MessageStatus.SENT, NOW.plusSeconds(3), "x-1", null);
            assertEquals(2, inbox.count("inbox_message"));
            assertEquals(id, inbox.outside("x-1", "Dạ chào bạn", NOW.plusSeconds(2)));
            assertEquals(true, look(inbox, c -> c.isLast(id)));
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void reports_about_one_message_from_many_sides_end_in_the_furthest_state(Database kind) throws Exception {
        try (var inbox = new InboxFixture(kind)) {
            inbox.receive("m-1", "Chào", NOW);
            long id = send(inbox, "Dạ");
            var states = new MessageStatus[] {
                MessageStatus.SENT, MessageStatus.DELIVERED, MessageStatus.READ, MessageStatus.UNKNOWN
            };
            atOnce(8, i -> () -> {
                inbox.intake.statusChanged(id, states[i % states.length], NOW, "x-1", null);
                return id;
            });
            assertEquals(MessageStatus.READ, row(inbox, id).status());
        }
    }

    private static long send(InboxFixture inbox, String text) {
        var draft = new Draft(text, null, null, null);
        return inbox.as(agent(7), () -> new Sender(inbox.host).send(inbox.conversation(), draft))
                .messageId();
    }

    private static MessageRow row(InboxFixture inbox, long id) {
        return inbox.db.read(em -> MessageQueries.one(em, id).orElseThrow());
    }

    private static <T> T look(InboxFixture inbox, Function<Conversation, T> what) {
        long id = inbox.conversation();
        return inbox.db.read(em -> what.apply(em.find(Conversation.class, id)));
    }

    private static String preview(InboxFixture inbox) {
        return inbox.db.read(em -> (String) em.createNativeQuery("select last_preview from inbox_conversation")
                .getSingleResult());
    }

    private static <T> ArrayList<T> atOnce(int threads, IntFunction<Callable<T>> work) throws Exception {
        var start = new CountDownLatch(1);
        var results = new ArrayList<T>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var running = new ArrayList<java.util.concurrent.Future<T>>();
            for (int i = 0; i < threads; i++) {
                var task = work.apply(i);
                running.add(pool.submit(() -> {
                    start.await();
                    return task.call();
                }));
            }
            start.countDown();
            for (var future : running) {
                results.add(future.get());
            }
        }
        return results;
    }
}
