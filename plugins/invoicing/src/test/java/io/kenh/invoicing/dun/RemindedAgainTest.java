package io.kenh.invoicing.dun;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kenh.api.event.MomentReached;
import io.kenh.invoicing.Ledger;
import io.kenh.invoicing.invoice.InvoiceDoc;
import io.kenh.testkit.Database;
import io.kenh.testkit.TestClock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a hold or a reset took back is told again, and only that. */
class RemindedAgainTest {
    private Ledger ledger;
    private Dunning dunning;

    @BeforeEach
    void open() {
        ledger = new Ledger(Database.H2);
        dunning = new Dunning(ledger.host);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    /** Late by more than the first level. */
    private long late() {
        var id = ledger.invoice(1_000_000, 1);
        ledger.moves.post(id);
        ((TestClock) ledger.host.clock()).advance(Duration.ofDays(19));
        dunning.run();
        return id;
    }

    private List<String> reminders(long invoice) {
        var all = ledger.host.events.stream()
                .filter(event -> event instanceof MomentReached moment
                        && moment.document().id() == invoice
                        && moment.moment().equals(InvoiceDoc.OVERDUE))
                .map(event -> ((MomentReached) event).occurrence())
                .toList();
        assertEquals(all.size(), new HashSet<>(all).size(), "who has heard of one hears of no other: " + all);
        return all;
    }

    @Test
    void after_a_hold_a_reminder_of_the_same_level_is_another_one_once() {
        ledger.run(() -> {
            var id = late();
            assertEquals(1, reminders(id).size());
            ledger.moves.block(id, "Khách khiếu nại");
            dunning.run();
            assertEquals(1, reminders(id).size(), "nobody is reminded while it is held back");
            ledger.moves.unblock(id);
            dunning.run();
            dunning.run();
            assertEquals(2, reminders(id).size());
        });
    }

    @Test
    void posted_again_it_is_reminded_of_again() {
        ledger.run(() -> {
            var id = late();
            ledger.moves.reset(id);
            ledger.moves.post(id);
            dunning.run();
            dunning.run();
            assertEquals(2, reminders(id).size());
        });
    }

    @Test
    void what_was_held_before_any_reminder_is_reminded_of_as_ever() {
        ledger.run(() -> {
            var id = ledger.invoice(1_000_000, 1);
            ledger.moves.post(id);
            ledger.moves.block(id, "Chờ biên bản");
            ledger.moves.unblock(id);
            ((TestClock) ledger.host.clock()).advance(Duration.ofDays(19));
            dunning.run();
            assertEquals(1, reminders(id).size());
            assertEquals(2, reminders(id).getFirst().split("/").length);
        });
    }
}
