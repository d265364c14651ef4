package io.kenh.invoicing.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.invoicing.Ledger;
import io.kenh.invoicing.api.InvoicingError;
import io.kenh.testkit.Database;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A line of the bank is money that came once, of one company, whoever books it and how many at once. */
class BookingTest {
    /** 1.100.000 đ. */
    private static long posted(Ledger ledger) {
        var id = ledger.invoice(1_000_000, 1);
        ledger.moves.post(id);
        return id;
    }

    private static void take(Ledger ledger, String text) {
        var file = StatementFilesTest.camt(StatementFilesTest.entry("1100000", text));
        ledger.statements.take(file.getBytes(StandardCharsets.UTF_8), "sao-ke.xml", null);
    }

    private static String reference(Ledger ledger, long invoice) {
        return ledger.reader.get(invoice).data().paymentReference();
    }

    private static long line(Ledger ledger) {
        return ledger.number("select max(id) from invoicing_bank_line");
    }

    private static long sum(Ledger ledger) {
        return ledger.number("select sum(amount) from invoicing_payment where void_at is null");
    }

    /** Runs both at the same moment. @return what each was refused with, or null */
    private static List<Object> atOnce(Ledger ledger, List<Runnable> both) throws Exception {
        var start = new CyclicBarrier(both.size());
        var ends = new ArrayList<Object>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = both.stream()
                    .map(one -> threads.submit((Callable<Object>) () -> {
                        start.await();
                        try {
                            ledger.run(one);
                            return "done";
                        } catch (KenhException refused) {
                            return refused.code();
                        }
                    }))
                    .toList();
            for (Future<Object> one : running) {
                ends.add(one.get());
            }
        }
        return ends;
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void two_who_book_one_line_at_once_make_one_payment(Database kind) throws Exception {
        try (var ledger = new Ledger(kind)) {
            var ids = new long[2];
            ledger.run(() -> {
                ids[0] = posted(ledger);
                ids[1] = posted(ledger);
                take(ledger, "khong ro cua ai");
            });
            var line = line(ledger);
            var ends = atOnce(
                    ledger,
                    List.of(
                            () -> ledger.booking.book(line, ids[0], false),
                            () -> ledger.booking.book(line, ids[1], false)));
            assertEquals(1, ends.stream().filter("done"::equals).count(), ends::toString);
            assertEquals(
                    1, ends.stream().filter(InvoicingError.WRONG_STATE::equals).count(), ends::toString);
            assertEquals(1_100_000, sum(ledger));
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void everything_that_is_sure_booked_by_two_at_once_is_booked_once(Database kind) throws Exception {
        try (var ledger = new Ledger(kind)) {
            ledger.run(() -> {
                for (int i = 0; i < 5; i++) {
                    var id = posted(ledger);
                    take(ledger, reference(ledger, id) + " lan " + i);
                }
            });
            var done = new int[2];
            atOnce(
                    ledger,
                    List.of(
                            () -> done[0] = ledger.booking.sure().done(),
                            () -> done[1] = ledger.booking.sure().done()));
            assertEquals(5, done[0] + done[1]);
            assertEquals(5_500_000, sum(ledger));
            assertEquals(5, ledger.number("select count(*) from invoicing_invoice where payment_state = 'PAID'"));
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void a_line_pays_only_invoices_of_its_own_company(Database kind) {
        try (var ledger = new Ledger(kind)) {
            var ids = new long[1];
            ledger.both(1, () -> ids[0] = posted(ledger));
            ledger.both(2, () -> {
                // The reference is right, the account is the other company's.
                take(ledger, reference(ledger, ids[0]) + " chuyen nham tai khoan");
                assertEquals(0, ledger.booking.sure().done());
                var refused = assertThrows(KenhException.class, () -> ledger.booking.book(line(ledger), ids[0], false));
                assertEquals(InvoicingError.OTHER_COMPANY, refused.code());
            });
            assertEquals(0, ledger.number("select count(*) from invoicing_payment"));
            assertEquals(1, ledger.number("select count(*) from invoicing_bank_line where state = 'OPEN'"));
            // Somebody of the first company alone does not even see the line.
            ledger.run(() -> {
                var unseen = assertThrows(KenhException.class, () -> ledger.booking.book(line(ledger), ids[0], false));
                assertEquals(CoreError.NOT_FOUND, unseen.code());
                assertEquals(0, ledger.booking.sure().done());
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void two_accounts_that_tell_the_same_line_each_keep_theirs(Database kind) {
        try (var ledger = new Ledger(kind)) {
            ledger.run(() -> {
                take(ledger, "hoan tien");
                ledger.db().write(em -> em.createNativeQuery("""
                                insert into invoicing_journal (id, version, company_id, kind, code, name, waits, active)
                                values (999, 0, 1, 'BANK', 'VCB', 'Vietcombank', false, true)""").executeUpdate());
                var file = StatementFilesTest.camt(StatementFilesTest.entry("1100000", "hoan tien"))
                        .getBytes(StandardCharsets.UTF_8);
                assertEquals(1, ledger.statements.take(file, "vcb.xml", 999L).fresh());
                var again = ledger.statements.take(file, "vcb-lan-nua.xml", 999L);
                assertEquals(0, again.fresh());
                assertEquals(1, again.known());
            });
            assertEquals(2, ledger.number("select count(distinct journal_id) from invoicing_bank_line"));
        }
    }
}
