package io.kenh.inbox.message;

import static io.kenh.inbox.InboxFixture.MAI;
import static io.kenh.inbox.InboxFixture.NOW;
import static io.kenh.inbox.InboxFixture.agent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.api.error.KenhException;
import io.kenh.inbox.FakeChannel;
import io.kenh.inbox.InboxError;
import io.kenh.inbox.InboxFixture;
import io.kenh.inbox.api.ThreadKey;
import io.kenh.inbox.conversation.ConversationActions;
import io.kenh.inbox.conversation.ConversationList;
import io.kenh.inbox.conversation.ConversationRow;
import io.kenh.inbox.conversation.ListFilter;
import io.kenh.inbox.conversation.Visibility;
import io.kenh.testkit.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two nodes give ids from blocks of their own: the third message gets a smaller one than the second. */
class PositionTest {
    @ParameterizedTest
    @EnumSource(Database.class)
    void messages_of_one_moment_stand_as_they_came_and_are_read_by_key(Database kind) {
        try (var inbox = new InboxFixture(kind)) {
            three(inbox);
            var texts = new ArrayList<String>();
            String before = null;
            do {
                var from = before;
                var page = inbox.db.read(em -> MessageQueries.page(em, MAI, inbox.conversation(), 1, from));
                texts.addFirst(page.rows().getFirst().text());
                before = page.older();
            } while (before != null);
            assertEquals(List.of("một", "hai", "ba"), texts);
            var second = inbox.db
                    .read(em -> MessageQueries.page(em, MAI, inbox.conversation(), 2, null))
                    .rows()
                    .getFirst();
            var since = inbox.db.read(em -> MessageQueries.since(em, MAI, inbox.conversation(), second.key()));
            assertEquals(
                    List.of("hai", "ba"),
                    since.orElseThrow().rows().stream().map(MessageRow::text).toList());
            assertEquals("ba", row(inbox).lastPreview());
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void a_later_message_with_a_smaller_id_is_unread_and_counts_as_written_meanwhile(Database kind) {
        try (var inbox = new InboxFixture(kind)) {
            var actions = new ConversationActions(inbox.host);
            two(inbox);
            long second = inbox.db
                    .read(em -> MessageStore.idByExternal(em, MAI, "m-2"))
                    .orElseThrow();
            inbox.as(agent(7), () -> actions.seen(inbox.conversation(), 2));
            assertEquals(false, row(inbox).unreadByMe());
            long third = inbox.receive("m-3", "ba", NOW);
            assertTrue(third < second, "the test needs ids out of order: " + second + ", " + third);
            assertTrue(row(inbox).unreadByMe());
            assertEquals(1, row(inbox).unread());
            assertEquals(
                    InboxError.WRITTEN_MEANWHILE,
                    assertThrows(
                                    KenhException.class,
                                    () -> inbox.as(
                                            agent(7), () -> actions.finish(inbox.conversation(), Optional.of(2L))))
                            .code());
            inbox.as(agent(7), () -> actions.seen(inbox.conversation(), 3));
            assertEquals(false, row(inbox).unreadByMe());
            inbox.as(agent(7), () -> actions.finish(inbox.conversation(), Optional.of(3L)));
        }
    }

    private static void three(InboxFixture inbox) {
        two(inbox);
        inbox.receive("m-3", "ba", NOW);
    }

    private static void two(InboxFixture inbox) {
        var other = inbox.otherNode();
        // Its first message takes the sequence's first id alone; the blocks begin after it.
        InboxFixture.receive(other, new ThreadKey(FakeChannel.ID, 1, "bao"), 12, "b-1", "Chào", NOW.minusSeconds(60));
        inbox.receive("m-1", "một", NOW);
        InboxFixture.receive(other, MAI, 11, "m-2", "hai", NOW);
    }

    private static ConversationRow row(InboxFixture inbox) {
        return inbox.as(
                agent(7),
                () -> inbox.db.read(em -> ConversationList.read(
                                em, inbox.partners, ListFilter.EVERYTHING, Visibility.of(agent(7)), 10, null)
                        .items()
                        .getFirst()));
    }
}
