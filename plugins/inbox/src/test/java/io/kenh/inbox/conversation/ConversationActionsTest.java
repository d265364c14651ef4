package io.kenh.inbox.conversation;

import static io.kenh.inbox.InboxFixture.COMPANY;
import static io.kenh.inbox.InboxFixture.MAI;
import static io.kenh.inbox.InboxFixture.NOW;
import static io.kenh.inbox.InboxFixture.actor;
import static io.kenh.inbox.InboxFixture.agent;
import static io.kenh.inbox.InboxFixture.lead;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.api.error.CoreError;
import io.kenh.api.error.ErrorCode;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Scope;
import io.kenh.inbox.InboxError;
import io.kenh.inbox.InboxFixture;
import io.kenh.inbox.api.ConversationClosed;
import io.kenh.inbox.conversation.ConversationActions.Seen;
import io.kenh.inbox.message.Draft;
import io.kenh.inbox.message.MessageQueries;
import io.kenh.inbox.message.MessageRow;
import io.kenh.inbox.message.Sender;
import io.kenh.testkit.Database;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ConversationActionsTest {
    private final InboxFixture inbox = new InboxFixture(Database.H2);
    private final ConversationActions actions = new ConversationActions(inbox.host);
    private long id;

    @BeforeEach
    void a_customer_wrote() {
        inbox.receive("m-1", "Chào", NOW);
        id = inbox.conversation();
    }

    @AfterEach
    void close() {
        inbox.close();
    }

    @Test
    void each_change_leaves_a_line_and_what_changes_nothing_leaves_none() {
        inbox.as(agent(7), () -> actions.assign(id, 7L, Optional.empty()));
        inbox.as(agent(7), () -> actions.assign(id, 7L, Optional.empty()));
        inbox.as(agent(7), () -> actions.finish(id, Optional.empty()));
        inbox.as(agent(7), () -> actions.finish(id, Optional.empty()));
        inbox.as(agent(7), () -> actions.reopen(id));
        assertEquals(List.of("inbox.event.assigned", "inbox.event.done", "inbox.event.reopened"), events());
        assertEquals(
                1,
                inbox.published().stream()
                        .filter(ConversationClosed.class::isInstance)
                        .count());
    }

    @Test
    void two_who_take_a_conversation_at_the_same_time_do_not_both_get_it() {
        inbox.as(agent(7), () -> actions.assign(id, 7L, Optional.of(new Seen(null))));
        assertRefused(
                InboxError.ASSIGNED_MEANWHILE,
                () -> inbox.as(lead(), () -> actions.assign(id, 8L, Optional.of(new Seen(null)))));
    }

    @Test
    void only_staff_who_may_reply_get_a_conversation() {
        assertRefused(InboxError.ASSIGNEE, () -> inbox.as(lead(), () -> actions.assign(id, 12345L, Optional.empty())));
    }

    @Test
    void nobody_marks_as_done_what_they_have_not_seen() {
        inbox.receive("m-2", "Khoan đã", NOW.plusSeconds(1));
        assertRefused(
                InboxError.WRITTEN_MEANWHILE, () -> inbox.as(agent(7), () -> actions.finish(id, Optional.of(1L))));
        inbox.as(agent(7), () -> actions.finish(id, Optional.of(2L)));
        assertEquals(List.of("inbox.event.done"), events());
    }

    @Test
    void a_colleagues_conversation_is_not_there_for_an_agent() {
        inbox.as(lead(), () -> actions.assign(id, 8L, Optional.empty()));
        assertRefused(CoreError.NOT_FOUND, () -> inbox.as(agent(7), () -> actions.finish(id, Optional.empty())));
        assertRefused(CoreError.NOT_FOUND, () -> inbox.as(agent(7), () -> actions.seen(id, 1)));
        assertRefused(
                CoreError.NOT_FOUND,
                () -> inbox.as(agent(7), () -> new Sender(inbox.host).send(id, new Draft("Dạ", null, null, null))));
        assertTrue(inbox.channel.taken.isEmpty());
    }

    @Test
    void another_companys_conversation_is_not_there_for_anybody() {
        var stranger = actor(50, Scope.COMPANY, COMPANY + 1);
        assertRefused(CoreError.NOT_FOUND, () -> inbox.as(stranger, () -> actions.finish(id, Optional.empty())));
        assertTrue(inbox.as(
                        stranger,
                        () -> inbox.db.read(em -> ConversationQueries.visible(em, id, Visibility.of(stranger))))
                .isEmpty());
    }

    private List<String> events() {
        return inbox.db.read(em -> MessageQueries.page(em, MAI, id, 50, null).rows().stream()
                .map(MessageRow::event)
                .filter(Objects::nonNull)
                .toList());
    }

    private static void assertRefused(ErrorCode code, Executable attempt) {
        assertEquals(code, assertThrows(KenhException.class, attempt).code());
    }
}
