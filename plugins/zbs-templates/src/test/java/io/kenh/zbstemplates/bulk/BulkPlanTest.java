package io.kenh.zbstemplates.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.api.error.KenhException;
import io.kenh.testkit.QueryCount;
import io.kenh.zbstemplates.api.ZbsError;
import io.kenh.zbstemplates.bulk.Orders.Order;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BulkPlanTest {
    private final Mailing mailing = new Mailing();

    @AfterEach
    void close() {
        mailing.close();
    }

    @Test
    void each_document_that_gets_no_message_is_counted_by_its_reason() {
        mailing.with(7);
        mailing.phones.put(1L, "");
        mailing.orders.add(2, "", 2L);
        mailing.orders.add(3, "x".repeat(31), 3L);
        mailing.desk.messages.refusals.add(-139);
        mailing.orders.all.keySet().retainAll(List.of(4L));
        mailing.send(mailing.start());
        mailing.with(7);
        mailing.phones.put(1L, "");
        mailing.orders.add(2, "", 2L);
        mailing.orders.add(3, "x".repeat(31), 3L);
        mailing.orders.all.put(8L, new Order(8, 2, "Công ty khác", 1L, "sale"));
        var wish = mailing.wish(false, null);
        mailing.orders.all.remove(6L);
        var id = mailing.desk.in(1, () -> mailing.bulk.start().make(wish)).id();
        assertEquals(1, mailing.count(id, Verdict.NO_RECIPIENT));
        assertEquals(2, mailing.count(id, Verdict.VALUES));
        assertEquals(1, mailing.count(id, Verdict.REFUSED));
        assertEquals(2, mailing.count(id, Verdict.FITS));
        assertEquals(6, mailing.counts(id).all(), "neither what is gone nor what belongs to others");
        assertEquals(1_600, mailing.planOf(id).cost());
        assertEquals(
                "DH5",
                Objects.requireNonNull(mailing.planOf(id).first()).document().title());
        var why = mailing.desk.in(1, () -> mailing.bulk.store().items(id, Which.of("values"), null, 10));
        assertEquals(
                List.of(2L, 3L), why.items().stream().map(ItemRow::documentId).toList());
        assertTrue(why.items().getFirst().detail().contains("EMPTY"));
    }

    @Test
    void what_went_out_a_moment_ago_does_not_go_again() {
        mailing.with(2);
        mailing.send(mailing.start());
        mailing.with(3);
        assertEquals(2, mailing.count(mailing.plan(), Verdict.LATELY));
        mailing.desk.later(Duration.ofHours(2));
        assertEquals(0, mailing.count(mailing.plan(), Verdict.LATELY));
    }

    @Test
    void a_customer_with_several_documents_is_named_and_gets_a_message_for_each() {
        mailing.with(3);
        mailing.orders.add(4, "Khách 1", 1L);
        var id = mailing.start();
        mailing.work(id);
        mailing.send(id);
        assertEquals(List.of(4, 3), mailing.arrived());
        mailing.desk.later(Duration.ofHours(2));
        var again = mailing.planOf(mailing.plan());
        assertEquals(List.of(new Plan.Repeated("Khách 1", 2)), again.repeated());
    }

    @Test
    void a_thousand_documents_are_looked_at_in_few_queries() {
        mailing.with(1000);
        var id = mailing.desk
                .in(1, () -> mailing.bulk.start().make(mailing.wish(false, null)))
                .id();
        assertEquals(500, mailing.count(id, Verdict.UNCHECKED), "the rest is the job's");
        QueryCount.atMost(300, () -> mailing.bulk.runner().step(id));
        mailing.work(id);
        assertEquals(BulkState.READY, mailing.state(id));
        assertEquals(1000, mailing.count(id, Verdict.FITS));
        assertNotNull(mailing.planOf(id).outlook());
    }

    @Test
    void more_than_the_limit_are_refused_and_the_same_key_makes_one() {
        mailing.with(2001);
        var refused = assertThrows(
                KenhException.class,
                () -> mailing.desk.in(1, () -> mailing.bulk.start().make(mailing.wish(false, null))));
        assertEquals(2000, refused.args()[0]);
        mailing.orders.all.keySet().removeIf(id -> id > 3);
        var first = mailing.desk.in(1, () -> mailing.bulk.start().make(mailing.wish(false, "a")));
        var second = mailing.desk.in(1, () -> mailing.bulk.start().make(mailing.wish(false, "a")));
        assertEquals(first.id(), second.id());
        assertTrue(first.fresh() && !second.fresh());
        mailing.orders.all.remove(3L);
        var other = assertThrows(
                KenhException.class,
                () -> mailing.desk.in(1, () -> mailing.bulk.start().make(mailing.wish(false, "a"))));
        assertEquals(ZbsError.KEY_TAKEN, other.code());
    }

    @Test
    void another_company_can_neither_make_nor_see_nor_start_one() {
        mailing.with(3);
        assertThrows(
                KenhException.class,
                () -> mailing.desk.in(2, () -> mailing.bulk.start().make(mailing.wish(false, null))));
        var id = mailing.plan();
        assertThrows(
                KenhException.class,
                () -> mailing.desk.in(2, () -> mailing.bulk.store().row(id)));
        assertThrows(
                KenhException.class,
                () -> mailing.desk.in(2, () -> {
                    mailing.bulk.runs().start(id);
                    return 0;
                }));
        assertEquals(
                0,
                mailing.desk
                        .in(2, () -> mailing.bulk.store().page(null, null, 10))
                        .items()
                        .size());
    }

    @Test
    void a_plan_is_discarded_whole() {
        mailing.with(3);
        var id = mailing.plan();
        mailing.desk.run(() -> mailing.bulk.runs().discard(id));
        assertThrows(KenhException.class, () -> mailing.state(id));
    }
}
