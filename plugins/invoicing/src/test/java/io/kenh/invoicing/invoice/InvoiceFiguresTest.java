package io.kenh.invoicing.invoice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.api.error.KenhException;
import io.kenh.invoicing.Ledger;
import io.kenh.invoicing.money.Method;
import io.kenh.invoicing.money.MoneyReader;
import io.kenh.invoicing.money.PaymentData;
import io.kenh.testkit.Database;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is written, posted, paid, credited, blocked, undone and cancelled: the figures are the invoices' at any moment. */
class InvoiceFiguresTest {
    private static final int STEPS = 160;
    private static final String WRONG = """
            select count(*) from (
              select s.company_id from (
                select company_id, kind, state, payment_state, invoice_date, due_date, salesperson_id, journal_id, 1 as records,
                  signed_untaxed as untaxed, signed_total as total, signed_residual as residual from invoicing_invoice
                union all
                select company_id, kind, state, payment_state, invoice_date, due_date, salesperson_id, journal_id, -records,
                  -untaxed, -total, -residual from invoicing_figure) s
              group by s.company_id, s.kind, s.state, s.payment_state, s.invoice_date, s.due_date, s.salesperson_id, s.journal_id
              having sum(s.records) <> 0 or sum(s.untaxed) <> 0 or sum(s.total) <> 0 or sum(s.residual) <> 0) d
            """;

    private final Random random = new Random(1204);
    private final List<Long> invoices = new ArrayList<>();
    private int keys;

    @ParameterizedTest
    @EnumSource(Database.class)
    void figures_are_what_the_invoices_say_also_while_they_are_folded(Database kind) throws InterruptedException {
        try (var ledger = new Ledger(kind)) {
            var stop = new AtomicBoolean();
            var failed = new AtomicReference<Throwable>();
            var folder = Thread.ofVirtual().start(() -> {
                try {
                    while (!stop.get()) {
                        ledger.fold();
                    }
                } catch (RuntimeException e) {
                    failed.set(e);
                }
            });
            ledger.run(() -> {
                for (int i = 0; i < STEPS; i++) {
                    try {
                        step(ledger);
                    } catch (KenhException refused) {
                        // A refused step changes nothing, neither here nor there.
                    }
                    assertEquals(0, ledger.number(WRONG), "after step " + i);
                }
            });
            stop.set(true);
            folder.join();
            assertEquals(null, failed.get());
            ledger.fold();
            assertEquals(0, ledger.number(WRONG));
            assertEquals(0, ledger.number("select count(*) from invoicing_figure where place is null or records = 0"));
            assertEquals(
                    ledger.number("select count(*) from invoicing_invoice"),
                    ledger.number("select sum(records) from invoicing_figure"));
            assertTrue(ledger.number("select count(distinct payment_state) from invoicing_figure") > 3);
        }
    }

    private void step(Ledger ledger) {
        if (invoices.size() < 5 || random.nextInt(6) == 0) {
            invoices.add(ledger.invoice(1 + random.nextLong(3_000_000), 1 + random.nextInt(3)));
            return;
        }
        long id = invoices.get(random.nextInt(invoices.size()));
        switch (random.nextInt(8)) {
            case 0, 1 -> ledger.moves.post(id);
            case 2, 3 ->
                ledger.payments.record(
                        id,
                        new PaymentData(
                                1 + random.nextLong(2_500_000),
                                LocalDate.of(2026, 11, 20),
                                Method.BANK,
                                "",
                                "k" + keys++,
                                random.nextInt(4) == 0,
                                ""));
            case 4 -> {
                var part = random.nextBoolean() ? null : Long.valueOf(1 + random.nextLong(2_000_000));
                ledger.credits.credit(id, new CreditData("trả hàng", part, null), random.nextInt(4) != 0);
            }
            case 5 ->
                ledger.money.shares(id).stream()
                        .filter(MoneyReader.ShareRow::undoable)
                        .findAny()
                        .ifPresent(share -> {
                            var payment = share.paymentId();
                            if (payment != null) {
                                ledger.payments.undo(id, payment);
                            }
                        });
            case 6 -> ledger.moves.cancel(id, "khách đổi ý");
            default -> ledger.moves.reset(id);
        }
    }

    /** As after a migration that made invoices by SQL. */
    @ParameterizedTest
    @EnumSource(Database.class)
    void what_was_changed_behind_their_back_is_put_right(Database kind) {
        try (var ledger = new Ledger(kind)) {
            ledger.run(() -> {
                for (int i = 0; i < 4; i++) {
                    ledger.moves.post(ledger.invoice(100_000 + i, 1));
                }
            });
            ledger.fold();
            ledger.db()
                    .write(em -> em.createNativeQuery(
                                    "update invoicing_invoice set signed_residual = 0, payment_state = 'PAID' where signed_total > 110001")
                            .executeUpdate());
            assertTrue(ledger.number(WRONG) > 0);
            var check = new FigureCheck(ledger.host).job();
            check.action().accept(null);
            assertEquals(0, ledger.number(WRONG));
            long rows = ledger.number("select count(*) from invoicing_figure");
            check.action().accept(null);
            assertEquals(rows, ledger.number("select count(*) from invoicing_figure"));
            ledger.fold();
            assertEquals(0, ledger.number(WRONG));
        }
    }
}
