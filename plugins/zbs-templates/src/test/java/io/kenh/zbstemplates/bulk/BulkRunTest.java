package io.kenh.zbstemplates.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.runtime.db.QueryCounter;
import io.kenh.zbstemplates.FakeMessages.Trouble;
import io.kenh.zbstemplates.send.Sender;
import io.kenh.zbstemplates.send.Source;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BulkRunTest {
    private final Mailing mailing = new Mailing();

    @AfterEach
    void close() {
        mailing.close();
    }

    private void run(Runnable work) {
        mailing.desk.run(work);
    }

    @Test
    void it_is_planned_started_and_done() {
        mailing.with(12);
        var id = mailing.plan();
        assertEquals(BulkState.READY, mailing.state(id));
        assertTrue(mailing.desk.messages.taken.isEmpty(), "a plan sends nothing");
        run(() -> mailing.bulk.runs().start(id));
        run(() -> mailing.bulk.runs().start(id));
        mailing.work(id);
        assertEquals(BulkState.RUNNING, mailing.state(id));
        mailing.send(id);
        assertEquals(BulkState.DONE, mailing.state(id));
        assertEquals(List.of(12, 12), mailing.arrived());
        assertEquals(12, mailing.desk.in(1, () -> mailing.bulk.store().row(id)).sent());
        assertTrue(mailing.desk.host.signals.contains(Source.topic(id)));
        assertTrue(mailing.desk.jobs.triggered(Sender.BATCHES));
    }

    @Test
    void it_starts_by_itself_when_told_to() {
        mailing.with(3);
        var id = mailing.desk
                .in(1, () -> mailing.bulk.start().make(mailing.wish(true, null)))
                .id();
        mailing.work(id);
        mailing.send(id);
        assertEquals(List.of(3, 3), mailing.arrived());
    }

    @Test
    void what_somebody_looks_at_again_starts_only_when_they_say_so() {
        mailing.with(3);
        var phones = Map.copyOf(mailing.phones);
        mailing.phones.clear();
        var id = mailing.desk
                .in(1, () -> mailing.bulk.start().make(mailing.wish(true, null)))
                .id();
        mailing.work(id);
        assertEquals(BulkState.READY, mailing.state(id), "nobody can be reached");
        mailing.phones.putAll(phones);
        run(() -> mailing.bulk.runs().recheck(id));
        mailing.work(id);
        assertEquals(BulkState.READY, mailing.state(id));
        assertTrue(mailing.desk.messages.taken.isEmpty());
    }

    @Test
    void a_template_taken_out_of_use_ends_it_without_a_message() {
        mailing.with(3);
        var id = mailing.start();
        run(() -> mailing.desk.parts.service().enableFor(mailing.template, Set.of()));
        mailing.work(id);
        assertEquals(3, mailing.count(id, Verdict.UNFIT));
        assertEquals(BulkState.DONE, mailing.state(id));
        assertTrue(mailing.desk.messages.taken.isEmpty());
    }

    @Test
    void two_people_who_send_the_same_to_the_same_send_it_once() {
        mailing.with(5);
        var first = mailing.start();
        var second = mailing.start();
        mailing.work(first);
        mailing.work(second);
        mailing.send(first);
        mailing.send(second);
        assertEquals(List.of(5, 5), mailing.arrived());
        assertEquals(5, mailing.count(second, Verdict.LATELY));
    }

    @Test
    void a_single_message_does_not_wait_behind_a_bulk_send() {
        mailing.desk.limit("send.at-once", 1);
        mailing.with(5);
        var id = mailing.start();
        mailing.work(id);
        mailing.desk.later(Duration.ofSeconds(1));
        mailing.orders.add(99, "Gấp", 99L);
        mailing.phones.put(99L, "+84999999999");
        mailing.desk.in(1, () -> {
            var composed = mailing.sending().composer().compose(mailing.template, Orders.ref(99));
            return mailing.sending().outbox().queue(composed.order("one", null, Source.person(null, 7), null));
        });
        mailing.desk.send();
        assertEquals("+84999999999", mailing.desk.messages.taken.getFirst().to());
        assertEquals(6, mailing.desk.messages.taken.size());
    }

    @Test
    void a_message_is_claimed_in_one_transaction_and_its_outcome_written_in_a_second() {
        mailing.with(60);
        mailing.work(mailing.start());
        mailing.desk.messages.troubles.add(Trouble.UNREACHABLE);
        mailing.desk.send();
        mailing.desk.later(Duration.ofMinutes(1));
        var counted = QueryCounter.count(() -> {
            mailing.desk.send();
            return mailing.desk.messages.taken.size();
        });
        assertEquals(60, counted.result());
        assertTrue(counted.count() <= 60 * 6, () -> counted.count() + " statements");
    }
}
