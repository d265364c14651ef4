package io.kenh.zbstemplates.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.kenh.zalooa.api.PlatformReported;
import io.kenh.zbstemplates.FakeMessages.Crash;
import io.kenh.zbstemplates.FakeMessages.Trouble;
import io.kenh.zbstemplates.send.MessageState;
import io.kenh.zbstemplates.send.MessageStore;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The process dies, or an answer gets lost, at every step of a bulk send: each customer gets exactly one message. */
class BulkCrashTest {
    private static final int CUSTOMERS = 2000;

    @Test
    void each_of_two_thousand_customers_gets_exactly_one() {
        try (var mailing = new Mailing().with(CUSTOMERS)) {
            var id = mailing.desk
                    .in(1, () -> mailing.bulk.start().make(mailing.wish(true, "k")))
                    .id();
            queueDyingAtEachStep(mailing, id);
            assertEquals(CUSTOMERS, mailing.count(id, Verdict.QUEUED));
            sendDyingAtEachStep(mailing, id);
            assertEquals(List.of(CUSTOMERS, CUSTOMERS), mailing.arrived());
            var keys = new HashSet<String>();
            mailing.desk.messages.taken.forEach(letter -> keys.add(letter.trackingId()));
            assertEquals(CUSTOMERS, keys.size());
            assertEquals(CUSTOMERS, mailing.counts(id).accepted());
            assertEquals(BulkState.DONE, mailing.state(id));
        }
    }

    /** Each step once undone by a death just before its end, then done, then the worker is gone and another takes over. */
    private static void queueDyingAtEachStep(Mailing mailing, long id) {
        boolean more = true;
        while (more) {
            assertThrows(
                    Crash.class,
                    () -> mailing.desk.host.db().write(em -> {
                        mailing.bulk.runner().step(id);
                        throw new Crash();
                    }));
            more = mailing.bulk.runner().step(id);
        }
        mailing.bulk.runner().watch();
        mailing.work(id);
    }

    private static void sendDyingAtEachStep(Mailing mailing, long id) {
        var troubles = List.of(
                Trouble.CRASH_AFTER,
                Trouble.LOST_ANSWER,
                Trouble.CRASH_BEFORE,
                Trouble.UNREACHABLE,
                Trouble.LOST_CALL,
                Trouble.CRASH_AFTER);
        for (var trouble : troubles) {
            mailing.desk.messages.troubles.add(trouble);
            mailing.desk.send();
            mailing.desk.later(Duration.ofMinutes(3));
            mailing.bulk.runner().watch();
        }
        for (int round = 0; round < 10 && mailing.state(id) != BulkState.DONE; round++) {
            mailing.send(id);
            reportWhatArrived(mailing);
            mailing.desk.later(Duration.ofMinutes(6));
        }
        assertEquals(0, mailing.count(id, MessageState.UNKNOWN));
    }

    /** The platform's receipts settle the lost answers; then its counter proves which calls never came. */
    private static void reportWhatArrived(Mailing mailing) {
        var desk = mailing.desk;
        var taken = new HashSet<String>();
        desk.messages.taken.forEach(letter -> taken.add(letter.trackingId()));
        var filter = new MessageStore.Filter(MessageState.UNKNOWN, 0, null);
        for (var row : desk.in(1, () -> mailing.sending().store().page(filter, null, 50))
                .items()) {
            if (taken.contains(row.trackingId())) {
                var message = Map.of("msg_id", "r" + row.id(), "tracking_id", row.trackingId());
                var body = desk.host.json().write(Map.of("message", message));
                var report = new PlatformReported(7, "user_received_message", "", desk.clock.instant(), body);
                mailing.sending().receipts().hear(List.of(report));
            }
        }
    }
}
