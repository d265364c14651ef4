package io.kenh.invoicing.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.invoicing.Ledger;
import io.kenh.invoicing.invoice.PaymentState;
import java.util.List;

/** What is always so of invoices, payments, credit notes and lines of the bank. */
final class EveryDong {
    private EveryDong() {}

    static void check(Ledger ledger) {
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
        // What a line of the bank became is there once, and nothing else says that it came from one.
        assertEquals(0, ledger.number("""
                select count(*) from invoicing_bank_line l where l.state = 'BOOKED' and not exists
                  (select 1 from invoicing_payment p where p.id = l.payment_id and p.void_at is null and p.amount = l.amount)"""));
        assertEquals(
                0,
                ledger.number(
                        "select count(*) from invoicing_bank_line where state <> 'BOOKED' and payment_id is not null"));
        assertEquals(
                ledger.number("select count(*) from invoicing_bank_line where state = 'BOOKED'"),
                ledger.number(
                        "select count(*) from invoicing_payment where once_key like 'bank:%' and void_at is null"));
        for (var reached : List.of(
                "invoicing_bank_line where state = 'BOOKED'",
                "invoicing_payment where once_key like 'bank:%' and void_at is not null",
                "invoicing_share where source = 'CREDIT' and undoes_id is not null")) {
            assertFalse(ledger.number("select count(*) from " + reached) == 0, reached);
        }
        for (var series : ledger.numbers.check()) {
            assertTrue(series.whole(), series::toString);
        }
        assertFalse(ledger.number(
                        "select count(*) from invoicing_invoice where payment_state = '" + PaymentState.PARTIAL + "'")
                == 0);
    }
}
