package io.kenh.inbox.message;

import static io.kenh.inbox.InboxFixture.COMPANY;
import static io.kenh.inbox.InboxFixture.MAI;
import static io.kenh.inbox.InboxFixture.NOW;
import static io.kenh.inbox.InboxFixture.agent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.api.error.KenhException;
import io.kenh.api.security.Actor;
import io.kenh.inbox.InboxError;
import io.kenh.inbox.InboxFixture;
import io.kenh.inbox.api.FailureReason;
import io.kenh.inbox.api.MessageStatus;
import io.kenh.inbox.api.SentMessage;
import io.kenh.inbox.api.ThreadKey;
import io.kenh.inbox.conversation.Conversation;
import io.kenh.inbox.conversation.ConversationActions;
import io.kenh.inbox.conversation.ConversationState;
import io.kenh.testkit.Database;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Messages other plugins sent: here a template about an order. */
class NoticesTest {
    private static final ThreadKey NOBODY = new ThreadKey(MAI.channel(), MAI.accountId(), "");

    private static boolean tell(InboxFixture inbox, @Nullable String external, MessageStatus status) {
        return tell(inbox, MAI, external, status);
    }

    private static boolean tell(InboxFixture inbox, ThreadKey thread, @Nullable String external, MessageStatus status) {
        var reason = status == MessageStatus.FAILED ? FailureReason.of("x.not-delivered") : null;
        return inbox.intake.sent(new SentMessage(
                "zbs-1",
                thread,
                COMPANY,
                11,
                external,
                7L,
                () -> new SentMessage.Content("Xác nhận đơn hàng", "DH42", "Đơn hàng DH42 đã được xác nhận"),
                NOW.plusSeconds(10),
                new SentMessage.Standing(status, NOW.plusSeconds(11), reason)));
    }

    private static List<MessageRow> lines(InboxFixture inbox) {
        return inbox.db
                .read(em -> MessageQueries.page(em, MAI, inbox.conversation(), 10, null))
                .rows();
    }

    private static <T> T look(InboxFixture inbox, Function<Conversation, T> what) {
        long id = inbox.conversation();
        return inbox.db.read(em -> what.apply(em.find(Conversation.class, id)));
    }

    private static boolean is(InboxFixture inbox, Predicate<Conversation> what) {
        return look(inbox, what::test);
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void it_stands_once_whether_the_echo_or_the_answer_comes_first(Database kind) {
        try (var inbox = new InboxFixture(kind)) {
            inbox.receive("m-1", "Đơn của mình đâu?", NOW);
            inbox.outside("z-1", "Xác nhận đơn hàng", NOW.plusSeconds(10));
            tell(inbox, "z-1", MessageStatus.SENT);
            inbox.outside("z-1", "Xác nhận đơn hàng", NOW.plusSeconds(10));
            tell(inbox, "z-1", MessageStatus.DELIVERED);
            var lines = lines(inbox);
            assertEquals(2, lines.size());
            var notice = lines.getLast();
            assertEquals(Direction.NOTICE, notice.direction());
            assertEquals("An", notice.authorName());
            assertEquals(MessageStatus.DELIVERED, notice.status());
            assertEquals("z-1", notice.externalId());
            var template = inbox.db
                    .read(em -> MessageQueries.attachments(em, List.of(notice.id())))
                    .getFirst();
            assertEquals("Xác nhận đơn hàng DH42", template.name() + " " + template.description());
            assertTrue(is(inbox, Conversation::needsReply), "the question is not answered by a template");
            assertTrue(is(inbox, c -> c.isLast(notice.id())), "lists show it");
            inbox.as(
                    agent(7),
                    () -> new Sender(inbox.host)
                            .send(inbox.conversation(), new Draft("Đơn đang giao ạ", null, null, "t-1")));
            assertFalse(is(inbox, Conversation::needsReply));
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void what_is_written_by_itself_answers_nobody(Database kind) {
        try (var inbox = new InboxFixture(kind)) {
            inbox.receive("m-1", "Bao giờ giao?", NOW);
            inbox.as(
                    Actor.SYSTEM,
                    () -> new Sender(inbox.host)
                            .send(inbox.conversation(), new Draft("Đơn DH42 đã xác nhận", null, null, "rule-1")));
            assertTrue(is(inbox, Conversation::needsReply), "a rule's message is no answer");
            assertTrue(is(inbox, c -> c.isLast(lines(inbox).getLast().id())));
            inbox.as(
                    agent(7), () -> new ConversationActions(inbox.host).finish(inbox.conversation(), Optional.empty()));
            tell(inbox, "z-9", MessageStatus.SENT);
            assertFalse(is(inbox, Conversation::needsReply), "done is done");
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void one_without_an_id_gets_it_later(Database kind) {
        try (var inbox = new InboxFixture(kind)) {
            tell(inbox, null, MessageStatus.SENT);
            inbox.outside("z-1", "Xác nhận đơn hàng", NOW.plusSeconds(10));
            assertEquals(2, lines(inbox).size());
            tell(inbox, "z-1", MessageStatus.SENT);
            assertEquals(
                    List.of(Direction.NOTICE),
                    lines(inbox).stream().map(MessageRow::direction).toList());
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void where_nobody_knows_the_customer_the_echo_says_where_it_stands(Database kind) {
        try (var inbox = new InboxFixture(kind)) {
            assertFalse(tell(inbox, NOBODY, "z-1", MessageStatus.SENT));
            assertEquals(0, inbox.count("inbox_conversation"));
            inbox.outside("z-1", "Xác nhận đơn hàng", NOW.plusSeconds(10));
            assertTrue(tell(inbox, NOBODY, "z-1", MessageStatus.SENT));
            assertTrue(tell(inbox, NOBODY, "z-1", MessageStatus.READ));
            assertEquals(1, lines(inbox).size());
            assertEquals(MessageStatus.READ, lines(inbox).getFirst().status());
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void a_conversation_it_opens_is_done_until_the_customer_writes_even_before_it(Database kind) {
        try (var inbox = new InboxFixture(kind)) {
            tell(inbox, "z-1", MessageStatus.SENT);
            assertEquals(ConversationState.DONE, look(inbox, Conversation::state));
            assertEquals("Nguyễn Thị Mai", look(inbox, Conversation::partnerName));
            long late = inbox.receive("m-1", "Còn hàng không?", NOW);
            assertEquals(ConversationState.OPEN, look(inbox, Conversation::state));
            assertTrue(is(inbox, Conversation::needsReply));
            assertTrue(is(inbox, c -> c.isLast(late)));
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void one_that_did_not_arrive_says_so_and_leaves_the_rest_alone(Database kind) {
        try (var inbox = new InboxFixture(kind)) {
            inbox.receive("m-1", "Cảm ơn shop", NOW);
            inbox.as(
                    agent(7), () -> new ConversationActions(inbox.host).finish(inbox.conversation(), Optional.empty()));
            tell(inbox, "z-1", MessageStatus.SENT);
            tell(inbox, "z-1", MessageStatus.FAILED);
            var notice = lines(inbox).getLast();
            assertEquals(MessageStatus.FAILED, notice.status());
            assertEquals("x.not-delivered", notice.reasonKey());
            assertEquals(ConversationState.DONE, look(inbox, Conversation::state));
            var again = assertThrows(
                    KenhException.class, () -> inbox.as(agent(7), () -> new Sender(inbox.host).resend(notice.id())));
            assertEquals(InboxError.NOT_FAILED, again.code());
            tell(inbox, "z-1", MessageStatus.DELIVERED);
            assertEquals(MessageStatus.DELIVERED, lines(inbox).getLast().status());
        }
    }
}
