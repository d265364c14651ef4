package io.kenh.invoicing.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.api.error.KenhException;
import io.kenh.invoicing.Ledger;
import io.kenh.invoicing.invoice.CreditData;
import io.kenh.invoicing.invoice.PaymentState;
import io.kenh.testkit.Database;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is paid, credited, written off, used and undone: every đồng is where it was put. */
class SettlingPropertyTest {
    private static final int STEPS = 140;

    private final Random random = new Random(421);
    private final List<Long> invoices = new ArrayList<>();
    private int keys;

    @ParameterizedTest
    @EnumSource(Database.class)
    void no_dong_is_lost_or_made(Database kind) {
        try (var ledger = new Ledger(kind)) {
            ledger.run(() -> {
                for (int i = 0; i < STEPS; i++) {
                    try {
                        step(ledger);
                    } catch (KenhException refused) {
                        // Refused steps change nothing, which is what is looked at.
                    }
                }
                check(ledger);
            });
        }
    }

    private void step(Ledger ledger) {
        if (invoices.size() < 6 || random.nextInt(8) == 0) {
            var id = ledger.invoice(1 + random.nextLong(3_000_000), 1 + random.nextInt(3));
            ledger.moves.post(id);
            invoices.add(id);
            return;
        }
        long id = invoices.get(random.nextInt(invoices.size()));
        switch (random.nextInt(6)) {
            case 0, 1 -> pay(ledger, id, random.nextInt(4) == 0, random.nextInt(5) == 0 ? "làm tròn" : "");
            case 2 -> {
                var part = random.nextBoolean() ? null : Long.valueOf(1 + random.nextLong(2_000_000));
                ledger.credits.credit(id, new CreditData("trả hàng", part, null), random.nextInt(4) != 0);
            }
            case 3 -> {
                var left = ledger.money.left(ledger.reader.get(id));
                if (!left.payments().isEmpty()) {
                    ledger.payments.use(id, left.payments().getFirst().id());
                } else if (!left.notes().isEmpty()) {
                    ledger.credits.use(id, left.notes().getFirst().id());
                }
            }
            case 4 ->
                ledger.money.shares(id).stream()
                        .filter(MoneyReader.ShareRow::undoable)
                        .findAny()
                        .ifPresent(share -> {
                            var payment = share.paymentId();
                            if (payment != null) {
                                ledger.payments.undo(id, payment);
                            }
                        });
            default -> ledger.moves.reset(id);
        }
    }

    private void pay(Ledger ledger, long id, boolean anyway, String writeOff) {
        long amount = 1 + random.nextLong(2_500_000);
        ledger.payments.record(
                id,
                new PaymentData(amount, LocalDate.of(2026, 11, 20), Method.BANK, "", "k" + keys++, anyway, writeOff));
    }

    private static void check(Ledger ledger) {
        assertEquals(
                0,
                ledger.number(
                        "select count(*) from invoicing_invoice where residual <> total - paid - credited - written_off or residual < 0 and state = 'POSTED'"));
        assertEquals(0, ledger.number("""
                select count(*) from invoicing_invoice i where i.total - i.residual <>
                  (select coalesce(sum(s.amount), 0) from invoicing_share s where s.invoice_id = i.id)"""));
        assertEquals(0, ledger.number("""
                select count(*) from invoicing_payment p where p.void_at is null and p.amount - p.open <>
                  (select coalesce(sum(s.amount), 0) from invoicing_share s where s.payment_id = p.id and s.source = 'PAYMENT')"""));
        assertEquals(0, ledger.number("""
                select count(*) from invoicing_payment p where p.void_at is not null and 0 <>
                  p.open + (select coalesce(sum(s.amount), 0) from invoicing_share s where s.payment_id = p.id)"""));
        assertEquals(0, ledger.number("""
                select count(*) from invoicing_invoice i where i.state = 'POSTED' and i.total <>
                  (select coalesce(sum(d.amount), 0) from invoicing_due d where d.invoice_id = i.id)"""));
        // What one credit note gives, one invoice takes.
        assertEquals(
                ledger.number("select coalesce(sum(credited), 0) from invoicing_invoice where kind = 'INVOICE'"),
                ledger.number("select coalesce(sum(credited), 0) from invoicing_invoice where kind = 'CREDIT_NOTE'"));
        assertEquals(0, ledger.number("""
                select count(*) from invoicing_invoice i where i.kind = 'INVOICE' and i.total <
                  (select coalesce(sum(c.total), 0) from invoicing_invoice c where c.reverses_id = i.id and c.state <> 'CANCEL')"""));
        for (var series : ledger.numbers.check()) {
            assertTrue(series.whole(), series::toString);
        }
        assertFalse(ledger.number(
                        "select count(*) from invoicing_invoice where payment_state = '" + PaymentState.PARTIAL + "'")
                == 0);
    }
}
