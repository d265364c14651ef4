package io.kenh.sales.bridge.invoicing;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.invoicing.api.InvoicePaid;
import io.kenh.invoicing.api.Invoices;
import io.kenh.sales.api.SalesError;
import io.kenh.sales.order.OrderDoc;
import io.kenh.sales.order.PaymentData;
import io.kenh.sales.order.Payments;

/**
 * An order knows what was paid on its invoices. Told again, the same payment is there already; told in another order, what was taken back
 * meanwhile is not recorded, and what never was recorded is not taken off.
 */
final class InvoicePayments {
    private final Host host;
    private final Payments payments;
    private final EarlierMoney earlier;

    InvoicePayments(Host host, EarlierMoney earlier) {
        this.earlier = earlier;
        this.host = host;
        this.payments = new Payments(host);
    }

    void on(InvoicePaid event) {
        var order = event.source();
        if (order == null || !order.type().equals(OrderDoc.NAME)) {
            return;
        }
        try {
            record(order, event);
        } catch (KenhException refused) {
            // Cancelled or gone meanwhile, or corrected by hand: the money stays on its invoice, and trying again
            // changes nothing.
            if (!(refused.code() instanceof SalesError) && refused.code() != CoreError.NOT_FOUND) {
                throw refused;
            }
        }
    }

    private void record(DocRef order, InvoicePaid event) {
        boolean earlier = this.earlier.knows(order, event);
        if (earlier && event.amount() > 0) {
            return;
        }
        host.db().write(em -> {
            var undoes = event.undoes();
            // Asked with the order locked: the other of the two looks when this one is written.
            boolean counts = earlier
                    || payments.has(em, order.id(), key(undoes == null ? event.key() : undoes))
                    || undoes == null && host.services().get(Invoices.class).stands(event.invoiceId(), event.key());
            return counts
                    ? payments.record(
                                    order.id(),
                                    new PaymentData(
                                            event.amount(), event.day(), event.number(), key(event.key()), true))
                            .id()
                    : 0L;
        });
    }

    private static String key(String share) {
        return Payments.ON_INVOICE + share;
    }
}
