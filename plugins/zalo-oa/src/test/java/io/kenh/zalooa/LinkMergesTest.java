package io.kenh.zalooa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.contacts.api.PartnerMergeUndone;
import io.kenh.contacts.api.PartnerMerged;
import io.kenh.zalooa.link.LinkState;
import io.kenh.zalooa.link.LinkView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Links when contacts are merged, and when that is undone. */
class LinkMergesTest {
    private static final long REAL = 1;
    private static final long OTHER = 2;

    private final TestOa oa = new TestOa();
    private long shadow;

    @BeforeEach
    void a_customer_wrote() {
        oa.event(TestOa.sample("user_send_text"));
        shadow = link().partnerId();
        oa.partners.add(REAL, "Trần Bình", "+84987654321");
        oa.partners.add(OTHER, "Lê Chi", "+84912345678");
    }

    @AfterEach
    void close() {
        oa.close();
    }

    private LinkView link() {
        return oa.wiring.links.find(oa.thread(TestOa.USER)).orElseThrow();
    }

    private void merged(long id, long from, long into) {
        oa.wiring.merges.merged(new PartnerMerged(id, from, into));
    }

    private void undone(long id, long from, long into) {
        oa.wiring.merges.undone(new PartnerMergeUndone(id, from, into));
    }

    @Test
    void a_link_follows_its_contact_into_a_merge_and_back() {
        merged(10, shadow, REAL);
        merged(10, shadow, REAL);
        assertEquals(REAL, link().partnerId());
        assertEquals(LinkState.LINKED, link().state());
        undone(10, shadow, REAL);
        undone(10, shadow, REAL);
        assertEquals(shadow, link().partnerId());
        assertEquals(LinkState.SHADOW, link().state());
    }

    @Test
    void an_undo_heard_of_first_wins() {
        undone(10, shadow, REAL);
        merged(10, shadow, REAL);
        assertEquals(shadow, link().partnerId());
        merged(11, shadow, OTHER);
        assertEquals(OTHER, link().partnerId());
    }

    @Test
    void what_always_was_the_survivors_stays_there() {
        oa.wiring.links.link(link().id(), REAL);
        merged(10, OTHER, REAL);
        undone(10, OTHER, REAL);
        assertEquals(REAL, link().partnerId());
    }

    @Test
    void what_a_person_linked_meanwhile_stays() {
        merged(10, shadow, REAL);
        oa.wiring.links.link(link().id(), OTHER);
        undone(10, shadow, REAL);
        assertEquals(OTHER, link().partnerId());
        merged(11, OTHER, REAL);
        oa.wiring.links.link(link().id(), REAL);
        undone(11, OTHER, REAL);
        assertEquals(REAL, link().partnerId());
    }

    @Test
    void a_chain_of_merges_told_backwards_ends_where_it_should() {
        merged(11, REAL, OTHER);
        merged(10, shadow, REAL);
        assertEquals(OTHER, link().partnerId());
        undone(11, REAL, OTHER);
        assertEquals(REAL, link().partnerId());
        undone(10, shadow, REAL);
        assertEquals(shadow, link().partnerId());
    }

    @Test
    void a_suggestion_that_came_true_by_a_merge_is_none_any_more() {
        oa.event(TestOa.sample("user_submit_info"));
        assertEquals(LinkState.SUGGESTED, link().state());
        merged(10, shadow, REAL);
        assertEquals(LinkState.LINKED, link().state());
        assertEquals(null, link().suggestedPartnerId());
    }

    @Test
    void a_temporary_contact_merged_away_is_forgotten_too() {
        merged(10, shadow, REAL);
        oa.event(TestOa.sample("user_withdraw"));
        assertEquals("zalo-oa.link.erased", oa.partners.all.get(shadow).name());
        assertEquals("Trần Bình", oa.partners.all.get(REAL).name());
        assertTrue(oa.inbox.erased.containsKey(oa.thread(TestOa.USER)));
    }
}
