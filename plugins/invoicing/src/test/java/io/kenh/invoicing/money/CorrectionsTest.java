package io.kenh.invoicing.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.api.error.CoreError;
import io.kenh.api.error.ErrorCode;
import io.kenh.api.error.KenhException;
import io.kenh.invoicing.Ledger;
import io.kenh.invoicing.api.InvoicingError;
import io.kenh.invoicing.api.InvoicingPermissions;
import io.kenh.invoicing.invoice.CreditData;
import io.kenh.invoicing.invoice.InvoiceKind;
import io.kenh.testkit.Database;
import java.time.LocalDate;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What takes back: credit notes and undone payments, by whom, of whose, and how often. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorrectionsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private Ledger ledger;
    private int keys;

    @BeforeAll
    void open() {
        ledger = new Ledger(Database.H2);
    }

    @AfterAll
    void close() {
        ledger.close();
    }

    private static void refused(ErrorCode code, Runnable work) {
        assertEquals(code, assertThrows(KenhException.class, work::run).code());
    }

    /** 1.100.000 đ. */
    private long posted() {
        var id = ledger.invoice(1_000_000, 1);
        ledger.moves.post(id);
        return id;
    }

    private long pay(long invoice, long amount, String writeOff) {
        var data = new PaymentData(amount, DAY, Method.BANK, "", "k" + keys++, true, writeOff);
        return ledger.payments.record(invoice, data).id();
    }

    private long credit(long invoice, CreditData wish, boolean post) {
        return ledger.credits.credit(invoice, wish, post).id();
    }

    private static CreditData part(long amount) {
        return new CreditData("Trả hàng", amount, null);
    }

    private static CreditData rest(String key) {
        return new CreditData("Trả hàng", null, key);
    }

    private long figure(String column, long id) {
        return ledger.number("select " + column + " from invoicing_invoice where id = " + id);
    }

    @Test
    void credit_notes_never_take_back_more_than_the_invoice_drafts_included() {
        ledger.run(() -> {
            var id = posted();
            var draft = credit(id, part(300_000), false);
            refused(InvoicingError.OVERCREDITED, () -> credit(id, part(800_001), true));
            credit(id, part(700_000), true);
            assertEquals(400_000, figure("residual", id));
            var last = credit(id, rest("phan-con-lai"), true);
            assertEquals(100_000, figure("total", last));
            refused(InvoicingError.OVERCREDITED, () -> credit(id, part(1), true));
            assertEquals(draft, credit(id, rest(null), false), "nothing is left but the draft there is");
            refused(InvoicingError.SETTLED, () -> ledger.moves.reset(id));
            ledger.moves.cancel(draft, "Nhầm");
            credit(id, part(300_000), true);
            assertEquals(0, figure("residual", id));
            ledger.moves.reset(draft);
            refused(InvoicingError.OVERCREDITED, () -> ledger.moves.post(draft));
        });
    }

    @Test
    void a_credit_note_set_against_an_invoice_is_taken_off_on_both_sides_by_whoever_may_reverse() {
        var ids = new long[2];
        ledger.run(() -> {
            ids[0] = posted();
            ids[1] = credit(ids[0], part(300_000), true);
            assertEquals(800_000, figure("residual", ids[0]));
            assertTrue(ledger.money.shares(ids[0]).getFirst().detachable());
        });
        ledger.run(
                () -> refused(CoreError.FORBIDDEN, () -> ledger.credits.undo(ids[0], ids[1])),
                InvoicingPermissions.READ,
                InvoicingPermissions.PAY);
        ledger.run(() -> {
            refused(CoreError.NOT_FOUND, () -> ledger.credits.undo(posted(), ids[1]));
            ledger.credits.undo(ids[1], ids[0]);
            assertEquals(1_100_000, figure("residual", ids[0]));
            assertEquals(300_000, figure("residual", ids[1]));
            assertEquals(0, figure("credited", ids[1]));
            refused(CoreError.NOT_FOUND, () -> ledger.credits.undo(ids[0], ids[1]));
            assertTrue(ledger.money.shares(ids[0]).stream().noneMatch(MoneyReader.ShareRow::detachable));
            ledger.credits.use(ids[0], ids[1]);
            assertEquals(800_000, figure("residual", ids[0]));
            ledger.credits.undo(ids[0], ids[1]);
            ledger.moves.reset(ids[1]);
            ledger.moves.cancel(ids[1], "Nhầm");
            ledger.moves.reset(ids[0]);
            assertEquals(0, figure("credited", ids[0]));
        });
    }

    @Test
    void pressed_again_a_credit_note_is_the_one_that_is_there() {
        ledger.run(() -> {
            var id = posted();
            var once = new CreditData("Trả hàng", 200_000L, "bam-hai-lan");
            var first = credit(id, once, true);
            assertEquals(first, credit(id, once, true));
            assertEquals(900_000, figure("residual", id));
            var draft = credit(id, part(100_000), false);
            assertEquals(draft, credit(id, part(100_000), false));
            assertNotEquals(first, draft);
        });
    }

    @Test
    void two_who_credit_at_once_make_one_credit_note() throws Exception {
        var id = new long[1];
        ledger.run(() -> id[0] = posted());
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            var ended = IntStream.range(0, 2)
                    .<Future<?>>mapToObj(i ->
                            both.submit(() -> ledger.run(() -> credit(id[0], rest("cung-luc"), true))))
                    .toList();
            for (var one : ended) {
                one.get();
            }
        }
        assertEquals(1, ledger.number("select count(*) from invoicing_invoice where reverses_id = " + id[0]));
    }

    @Test
    void a_credit_note_by_hand_needs_the_right_to_reverse_and_a_write_off_its_own() {
        var draft = new long[2];
        ledger.run(() -> {
            draft[0] = posted();
            draft[1] = credit(draft[0], part(1_000), false);
        });
        ledger.run(
                () -> {
                    var credit = ledger.invoices.blank(InvoiceKind.CREDIT_NOTE, 1, "");
                    refused(CoreError.FORBIDDEN, () -> ledger.invoices.create(credit));
                    refused(CoreError.FORBIDDEN, () -> ledger.moves.post(draft[1]));
                    var data = ledger.reader.get(draft[1]);
                    refused(CoreError.FORBIDDEN, () -> ledger.invoices.update(draft[1], data.version(), data.data()));
                    refused(CoreError.FORBIDDEN, () -> ledger.invoices.duplicate(draft[1]));
                    refused(CoreError.FORBIDDEN, () -> pay(draft[0], 1_099_000, "Khách làm tròn"));
                    pay(draft[0], 1_099_000, "");
                },
                InvoicingPermissions.READ,
                InvoicingPermissions.WRITE,
                InvoicingPermissions.POST,
                InvoicingPermissions.PAY);
    }

    @Test
    void an_undone_payment_takes_its_write_off_along_and_that_of_another_stays() {
        ledger.run(() -> {
            var id = posted();
            var first = pay(id, 600_000, "");
            var second = pay(id, 499_000, "Khách làm tròn");
            assertEquals(0, figure("residual", id));
            ledger.payments.undo(id, first);
            assertEquals(600_000, figure("residual", id));
            assertEquals(1_000, figure("written_off", id));
            assertEquals(499_000, figure("last_payment_amount", id));
            ledger.payments.undo(id, second);
            assertEquals(1_100_000, figure("residual", id));
            assertEquals(0, figure("written_off", id));
            refused(InvoicingError.KEY_TAKEN, () -> ledger.payments.undo(id, second));
        });
    }

    @Test
    void undoing_sees_what_is_set_against_another_invoice_at_the_same_time() throws Exception {
        var ids = new long[3];
        ledger.run(() -> {
            ids[0] = posted();
            ids[1] = posted();
            ids[2] = pay(ids[0], 1_500_000, "");
        });
        var begun = new CountDownLatch(1);
        var used = new CountDownLatch(1);
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            var using = both.submit(() -> ledger.run(() -> ledger.db().write(em -> {
                ledger.payments.use(ids[1], ids[2]);
                used.countDown();
                return await(begun);
            })));
            var undoing = both.submit(() -> ledger.run(() -> {
                await(used);
                begun.countDown();
                ledger.payments.undo(ids[0], ids[2]);
            }));
            using.get();
            undoing.get();
        }
        assertEquals(1_100_000, figure("residual", ids[0]));
        assertEquals(1_100_000, figure("residual", ids[1]));
    }

    private static boolean await(CountDownLatch sign) {
        try {
            return sign.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void what_was_kept_as_credit_alone_can_be_undone_where_it_was_recorded() {
        ledger.run(() -> {
            var id = posted();
            pay(id, 1_100_000, "");
            var twice = pay(id, 250_000, "");
            assertEquals(250_000, ledger.money.kept(id).getFirst().open());
            refused(CoreError.NOT_FOUND, () -> ledger.payments.undo(posted(), twice));
            ledger.payments.undo(id, twice);
            assertTrue(ledger.money.kept(id).isEmpty());
            assertEquals(0, figure("residual", id));
        });
    }

    @Test
    void what_is_made_of_a_document_is_of_its_company_and_nothing_goes_from_one_to_another() {
        var ids = new long[4];
        ledger.both(1, () -> {
            ids[0] = posted();
            ids[1] = pay(ids[0], 2_000_000, "");
        });
        ledger.both(2, () -> {
            var copy = ledger.invoices.duplicate(ids[0]);
            var credit = credit(ids[0], part(5_000), true);
            assertEquals(1, figure("company_id", copy));
            assertEquals(1, figure("company_id", credit));
            var other = posted();
            assertEquals(2, figure("company_id", other));
            refused(InvoicingError.OTHER_COMPANY, () -> ledger.payments.use(other, ids[1]));
            refused(InvoicingError.OTHER_COMPANY, () -> ledger.credits.use(other, credit));
        });
    }
}
