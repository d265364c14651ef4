package io.kenh.inbox.conversation;

import static io.kenh.inbox.InboxFixture.COMPANY;
import static io.kenh.inbox.InboxFixture.NOW;
import static io.kenh.inbox.InboxFixture.lead;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.api.security.Actor;
import io.kenh.api.security.Permission;
import io.kenh.api.security.Scope;
import io.kenh.inbox.InboxFixture;
import io.kenh.inbox.api.InboxPermissions;
import io.kenh.testkit.Database;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TeamVisibilityTest {
    private final InboxFixture inbox = new InboxFixture(Database.H2);
    private long id;

    @BeforeEach
    void a_customer_of_8_wrote() {
        inbox.receive("m-1", "Chào", NOW);
        id = inbox.conversation();
        inbox.as(lead(), () -> new ConversationActions(inbox.host).assign(id, 8L, Optional.empty()));
    }

    @AfterEach
    void close() {
        inbox.close();
    }

    @Test
    void a_team_mates_conversation_is_seen_counted_and_worked_on() {
        var mate = member(7, Scope.TEAM, Scope.TEAM, 7L, 8L);
        assertTrue(sees(mate, InboxPermissions.READ) && sees(mate, InboxPermissions.REPLY));
        assertEquals(1, unread(mate));
        inbox.as(mate, () -> new ConversationActions(inbox.host).finish(id, Optional.empty()));
    }

    @Test
    void without_a_common_team_it_is_not_there() {
        var former = member(7, Scope.TEAM, Scope.TEAM, 7L);
        assertTrue(!sees(former, InboxPermissions.READ) && !sees(former, InboxPermissions.REPLY));
        assertEquals(0, unread(former));
    }

    @Test
    void who_reads_the_teams_but_answers_only_his_own_may_not_answer_it() {
        var reader = member(7, Scope.TEAM, Scope.OWN, 7L, 8L);
        assertTrue(sees(reader, InboxPermissions.READ) && !sees(reader, InboxPermissions.REPLY));
    }

    private boolean sees(Actor actor, Permission action) {
        var who = Visibility.of(actor, action);
        boolean shown = inbox.as(
                actor,
                () -> inbox.db.read(
                        em -> ConversationQueries.visible(em, id, who).isPresent()));
        boolean locked = inbox.as(
                actor,
                () -> inbox.db.write(em -> ConversationLock.visible(em, id, who).isPresent()));
        assertEquals(shown, locked);
        return shown;
    }

    private static Actor member(long user, Scope read, Scope act, Long... team) {
        var grants = Map.of(InboxPermissions.READ.id(), read, InboxPermissions.REPLY.id(), act);
        return new Actor(Actor.Kind.USER, user, "Staff", COMPANY, Set.of(COMPANY), grants, Set.of(team));
    }

    private int unread(Actor actor) {
        return inbox.as(actor, () -> inbox.db.read(em -> ConversationQueries.unread(em, Visibility.of(actor))));
    }
}
