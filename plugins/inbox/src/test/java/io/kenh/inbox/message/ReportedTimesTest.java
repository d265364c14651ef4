package io.kenh.inbox.message;

import static io.kenh.inbox.InboxFixture.MAI;
import static io.kenh.inbox.InboxFixture.NOW;
import static io.kenh.inbox.InboxFixture.agent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.api.security.Scope;
import io.kenh.inbox.InboxFixture;
import io.kenh.inbox.api.ThreadKey;
import io.kenh.testkit.Database;
import io.kenh.testkit.QueryCount;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What channels tell late, and what they ask about many threads. */
class ReportedTimesTest {
    private static @Nullable String reaction(InboxFixture inbox, long message) {
        return inbox.db.read(em -> MessageQueries.one(em, message).orElseThrow().reaction());
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void of_two_reactions_the_later_one_stands_whatever_the_order_they_are_told_in(Database kind) {
        try (var inbox = new InboxFixture(kind)) {
            long message = inbox.receive("m-1", "Chào", NOW);
            inbox.intake.reacted(MAI, "m-1", "❤️", NOW.plusSeconds(60));
            inbox.intake.reacted(MAI, "m-1", null, NOW);
            assertEquals("❤️", reaction(inbox, message));
            inbox.intake.reacted(MAI, "m-1", "👍", NOW.plusSeconds(90));
            assertEquals("👍", reaction(inbox, message));
            inbox.intake.reacted(MAI, "m-1", null, NOW.plusSeconds(120));
            inbox.intake.reacted(MAI, "m-1", "❤️", NOW.plusSeconds(100));
            assertEquals(null, reaction(inbox, message));
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void a_window_that_changed_by_itself_is_shown_in_the_conversation_and_in_the_list(Database kind) {
        try (var inbox = new InboxFixture(kind)) {
            inbox.receive("m-1", "Chào", NOW);
            inbox.host.signals.clear();
            inbox.intake.windowChanged(MAI);
            assertTrue(
                    inbox.host.signals.containsAll(
                            List.of("inbox.conversations", "inbox.conversation." + inbox.conversation())),
                    inbox.host.signals.toString());
            inbox.intake.windowChanged(new ThreadKey(MAI.channel(), 1, "nobody"));
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void conversations_of_many_threads_are_found_at_once_and_only_those_one_may_read(Database kind) {
        try (var inbox = new InboxFixture(kind)) {
            inbox.receive("m-1", "Chào", NOW);
            var bao = new ThreadKey(MAI.channel(), 2, "bao");
            inbox.receive(bao, 12, "b-1", "Chào", NOW);
            inbox.receive(new ThreadKey(MAI.channel(), 1, "bao"), 12, "b-2", "Chào", NOW);
            var desk = new ReplyDesk(inbox.host);
            var asked = List.of(MAI, bao, new ThreadKey(MAI.channel(), 1, "nobody"));
            var found = inbox.as(agent(7), () -> QueryCount.atMost(1, () -> desk.visible(asked)));
            assertEquals(2, found.size());
            assertEquals(inbox.conversation(), found.get(MAI).id());
            assertEquals(12, found.get(bao).partnerId());
            var elsewhere = InboxFixture.actor(7, Scope.COMPANY, 99);
            assertEquals(Map.of(), inbox.as(elsewhere, () -> desk.visible(asked)));
        }
    }
}
