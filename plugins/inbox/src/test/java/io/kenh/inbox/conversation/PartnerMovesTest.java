package io.kenh.inbox.conversation;

import static io.kenh.inbox.InboxFixture.MAI;
import static io.kenh.inbox.InboxFixture.NOW;
import static io.kenh.inbox.InboxFixture.agent;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kenh.contacts.api.PartnerMergeUndone;
import io.kenh.contacts.api.PartnerMerged;
import io.kenh.inbox.FakeChannel;
import io.kenh.inbox.InboxFixture;
import io.kenh.inbox.api.ThreadKey;
import io.kenh.testkit.Database;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PartnerMovesTest {
    private static final ThreadKey BAO = new ThreadKey(FakeChannel.ID, 1, "bao");
    private static final PartnerMerged MERGED = new PartnerMerged(1, 11, 12);
    private static final PartnerMergeUndone UNDONE = new PartnerMergeUndone(1, 11, 12);

    private final InboxFixture inbox = new InboxFixture(Database.H2);
    private final PartnerMoves moves = new PartnerMoves(inbox.host);

    @BeforeEach
    void mai_and_bao_wrote() {
        inbox.partners.add(13, "Cao Văn Cường", null);
        inbox.receive("m-1", "Chào", NOW);
        inbox.receive(BAO, 12, "b-1", "Chào", NOW);
    }

    @AfterEach
    void close() {
        inbox.close();
    }

    @Test
    void an_undone_merge_gives_back_what_it_moved_and_only_that() {
        moves.merged(MERGED);
        assertEquals(12, partner(MAI));
        assertEquals("Đỗ Quốc Bảo", inbox.intake.find(MAI).orElseThrow().partnerName());
        moves.undone(UNDONE);
        assertEquals(11, partner(MAI));
        assertEquals("Nguyễn Thị Mai", inbox.intake.find(MAI).orElseThrow().partnerName());
        assertEquals(12, partner(BAO));
    }

    @Test
    void hearing_it_again_changes_nothing() {
        moves.merged(MERGED);
        moves.merged(MERGED);
        moves.undone(UNDONE);
        moves.undone(UNDONE);
        moves.merged(MERGED);
        assertEquals(11, partner(MAI));
        moves.merged(new PartnerMerged(2, 11, 12));
        assertEquals(12, partner(MAI));
    }

    @Test
    void a_conversation_linked_by_a_person_since_stays_where_they_put_it() {
        moves.merged(MERGED);
        link(13);
        moves.undone(UNDONE);
        assertEquals(13, partner(MAI));
    }

    @Test
    void a_person_who_confirms_the_survivor_means_the_survivor() {
        moves.merged(MERGED);
        link(12);
        moves.undone(UNDONE);
        assertEquals(12, partner(MAI));
    }

    @Test
    void a_message_told_with_the_old_contact_does_not_lose_the_way_back() {
        moves.merged(MERGED);
        inbox.receive("m-2", "Còn đó không?", NOW.plusSeconds(1));
        inbox.intake.partnerChanged(MAI, 12);
        moves.undone(UNDONE);
        assertEquals(11, partner(MAI));
    }

    @Test
    void a_way_back_is_forgotten_once_the_channel_knows_better() {
        moves.merged(MERGED);
        inbox.intake.partnerChanged(MAI, 13);
        moves.undone(UNDONE);
        moves.merged(new PartnerMerged(3, 13, 12));
        assertEquals(12, partner(MAI));
    }

    @Test
    void two_merges_and_their_undoing_may_be_told_in_any_order() {
        Runnable first = () -> moves.merged(new PartnerMerged(21, 101, 102));
        Runnable second = () -> moves.merged(new PartnerMerged(22, 102, 103));
        Runnable undoSecond = () -> moves.undone(new PartnerMergeUndone(22, 102, 103));
        Runnable undoFirst = () -> moves.undone(new PartnerMergeUndone(21, 101, 102));
        assertEquals(103, afterEach(List.of(first, second)));
        assertEquals(102, afterEach(List.of(first, second, undoSecond)));
        assertEquals(101, afterEach(List.of(first, second, undoSecond, undoFirst)));
    }

    /** @return where the conversation of contact 101 ends, the same for every order */
    private long afterEach(List<Runnable> news) {
        var ends = new ArrayList<Long>();
        for (var order : orders(news)) {
            inbox.db.write(em -> {
                em.createQuery("delete from PartnerMove m").executeUpdate();
                em.createQuery("delete from PartnerMerge m").executeUpdate();
                return true;
            });
            link(101);
            order.forEach(Runnable::run);
            ends.add(partner(MAI));
        }
        assertEquals(1, ends.stream().distinct().count(), ends.toString());
        return ends.getFirst();
    }

    private static List<List<Runnable>> orders(List<Runnable> all) {
        if (all.isEmpty()) {
            return List.of(List.of());
        }
        var orders = new ArrayList<List<Runnable>>();
        for (int i = 0; i < all.size(); i++) {
            var rest = new ArrayList<>(all);
            var one = rest.remove(i);
            for (var order : orders(rest)) {
                var whole = new ArrayList<Runnable>(order);
                whole.addFirst(one);
                orders.add(whole);
            }
        }
        return orders;
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void both_databases_do_it(Database kind) {
        try (var own = new InboxFixture(kind)) {
            own.receive("m-1", "Chào", NOW);
            var follow = new PartnerMoves(own.host);
            follow.merged(MERGED);
            assertEquals(12, own.intake.find(MAI).orElseThrow().partnerId());
            follow.undone(UNDONE);
            assertEquals(11, own.intake.find(MAI).orElseThrow().partnerId());
            assertEquals(0, own.count("inbox_partner_move"));
        }
    }

    private void link(long partnerId) {
        inbox.as(agent(7), () -> inbox.intake.partnerChanged(MAI, partnerId));
    }

    private long partner(ThreadKey thread) {
        return inbox.intake.find(thread).orElseThrow().partnerId();
    }
}
