package io.kenh.zbstemplates.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.api.error.KenhException;
import io.kenh.zbstemplates.send.MessageState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BulkStopTest {
    private final Mailing mailing = new Mailing();

    @AfterEach
    void close() {
        mailing.close();
    }

    private void run(Runnable work) {
        mailing.desk.run(work);
    }

    @Test
    void stopped_it_keeps_what_was_not_tried_and_resumed_it_looks_again() {
        mailing.with(10);
        mailing.desk.messages.daily = 4;
        var id = mailing.start();
        mailing.work(id);
        mailing.send(id);
        assertEquals(6, mailing.count(id, MessageState.WAITING));
        assertEquals(
                "zbs-templates.reason.quota-day",
                mailing.desk
                        .in(1, () -> mailing.bulk.store().waits(id))
                        .getFirst()
                        .key());
        run(() -> mailing.bulk.runs().stop(id));
        mailing.work(id);
        assertEquals(BulkState.STOPPED, mailing.state(id));
        assertEquals(6, mailing.count(id, Verdict.FITS));
        mailing.desk.messages.daily = 100;
        mailing.desk.later(Duration.ofHours(20));
        mailing.send(id);
        assertEquals(List.of(4, 4), mailing.arrived(), "nothing goes while it is stopped");

        mailing.orders.add(10, "", 10L);
        mailing.orders.add(9, "Tên mới", 9L);
        run(() -> mailing.bulk.runs().resume(id));
        mailing.work(id);
        mailing.send(id);
        assertEquals(BulkState.DONE, mailing.state(id));
        assertEquals(List.of(9, 9), mailing.arrived());
        assertEquals(1, mailing.count(id, Verdict.VALUES));
        assertTrue(mailing.desk.messages.taken.stream()
                .anyMatch(letter -> "Tên mới".equals(letter.values().get("customer_name"))));
    }

    @Test
    void the_quota_runs_out_and_the_rest_goes_tomorrow_by_itself() {
        mailing.with(10);
        mailing.desk.messages.daily = 4;
        var id = mailing.start();
        mailing.work(id);
        mailing.send(id);
        assertEquals(BulkState.RUNNING, mailing.state(id));
        assertEquals(List.of(4, 4), mailing.arrived());
        mailing.desk.clock.set(Instant.parse("2026-11-20T17:02:00Z"));
        mailing.desk.messages.daily = 100;
        mailing.send(id);
        assertEquals(List.of(10, 10), mailing.arrived());
        assertEquals(BulkState.DONE, mailing.state(id));
    }

    @Test
    void what_failed_goes_again_as_the_same_message() {
        mailing.with(3);
        mailing.desk.messages.refusals.add(-118);
        var id = mailing.start();
        mailing.work(id);
        mailing.send(id);
        assertEquals(BulkState.DONE, mailing.state(id));
        assertEquals(1, mailing.count(id, MessageState.FAILED));
        run(() -> mailing.bulk.runs().retry(id));
        mailing.send(id);
        assertEquals(List.of(3, 3), mailing.arrived());
        assertEquals(3, mailing.counts(id).accepted());
    }

    @Test
    void what_stands_wrong_is_refused() {
        mailing.with(2);
        var id = mailing.plan();
        assertThrows(KenhException.class, () -> run(() -> mailing.bulk.runs().stop(id)));
        assertThrows(KenhException.class, () -> run(() -> mailing.bulk.runs().resume(id)));
        run(() -> mailing.bulk.runs().start(id));
        assertThrows(KenhException.class, () -> run(() -> mailing.bulk.runs().discard(id)));
        assertThrows(KenhException.class, () -> run(() -> mailing.bulk.runs().choose(id, mailing.template)));
        mailing.phones.clear();
        mailing.orders.add(3, "An", 3L);
        mailing.desk.later(Duration.ofHours(2));
        var nobody = mailing.plan();
        assertThrows(KenhException.class, () -> run(() -> mailing.bulk.runs().start(nobody)));
    }
}
