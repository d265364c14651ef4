package io.kenh.invoicing.invoice;

import io.kenh.api.error.KenhException;
import io.kenh.invoicing.api.Invoices.Purpose;
import io.kenh.invoicing.api.InvoicingError;
import io.kenh.ui.Kit;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;

/** Down payments and the regular invoices that take them off: neither is bound without the other. */
final class Advances {
    private static final String OF_SOURCE = """
            from Invoice i where i.origin.originType = :type and i.origin.originId = :id
              and i.kind = io.kenh.invoicing.invoice.InvoiceKind.INVOICE and i.origin.purpose = :purpose
            """;
    private static final String EARLIER = OF_SOURCE + " and i.id < :invoice order by i.id";
    private static final String LATER = OF_SOURCE
            + " and i.id > :invoice and i.state <> io.kenh.invoicing.invoice.InvoiceState.CANCEL order by i.id";

    private Advances() {}

    /**
     * Before a regular invoice is posted: nobody was asked yet for a draft that it takes off, and for one that was cancelled since nobody will be.
     *
     * @throws KenhException {@code invoicing.advance-open}
     */
    static void require(EntityManager em, Invoice invoice) {
        if (!is(invoice, Purpose.REGULAR)) {
            return;
        }
        var made = invoice.trace().createdAt();
        // Locked: who takes one back to draft meanwhile waits, and finds this one posted.
        for (var advance : others(em, EARLIER, invoice, Purpose.DOWN_PAYMENT, LockModeType.PESSIMISTIC_WRITE)) {
            var cancelled = advance.trace().cancelledAt();
            if (advance.state() == InvoiceState.DRAFT || cancelled != null && cancelled.isAfter(made)) {
                throw new KenhException(InvoicingError.ADVANCE_OPEN, name(advance));
            }
        }
    }

    /**
     * Before a down payment is asked for no longer.
     *
     * @throws KenhException {@code invoicing.deducted} while an invoice that counts takes it off
     */
    static void release(EntityManager em, Invoice invoice) {
        if (!is(invoice, Purpose.DOWN_PAYMENT) || invoice.state() == InvoiceState.CANCEL) {
            return;
        }
        var regular = others(em, LATER, invoice, Purpose.REGULAR, LockModeType.NONE);
        var credited =
                InvoiceStore.credited(em, regular.stream().map(Invoice::id).toList());
        for (var one : regular) {
            if (credited.getOrDefault(one.id(), 0L) < Math.max(one.sums().total(), 1)) {
                throw new KenhException(InvoicingError.DEDUCTED, name(one));
            }
        }
    }

    private static boolean is(Invoice invoice, Purpose purpose) {
        return invoice.kind() == InvoiceKind.INVOICE
                && invoice.origin().purpose() == purpose
                && invoice.origin().source() != null;
    }

    private static List<Invoice> others(
            EntityManager em, String query, Invoice invoice, Purpose purpose, LockModeType lock) {
        var source = invoice.origin().source();
        return source == null
                ? List.of()
                : em.createQuery(query, Invoice.class)
                        .setParameter("type", source.type())
                        .setParameter("id", source.id())
                        .setParameter("purpose", purpose)
                        .setParameter("invoice", invoice.id())
                        .setLockMode(lock)
                        .getResultList();
    }

    /** A draft has no number people know: its amount says which one is meant. */
    private static String name(Invoice invoice) {
        return invoice.number().isEmpty() ? Kit.money(invoice.sums().total()) : invoice.number();
    }
}
