package io.kenh.sales.bridge.invoicing;

import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.invoicing.api.InvoicePaid;
import io.kenh.sales.api.SalesError;
import io.kenh.sales.order.OrderDoc;
import io.kenh.sales.order.PaymentData;
import io.kenh.sales.order.Payments;

/** An order knows what was paid on its invoices: told again, the same payment is there already. */
final class InvoicePayments {
    private final Payments payments;

    InvoicePayments(Host host) {
        this.payments = new Payments(host);
    }

    void on(InvoicePaid event) {
        var order = event.source();
        if (order == null || !order.type().equals(OrderDoc.NAME)) {
            return;
        }
        try {
            payments.record(
                    order.id(),
                    new PaymentData(event.amount(), event.day(), event.number(), "invoice:" + event.key(), true));
        } catch (KenhException refused) {
            // Of an order cancelled or gone meanwhile: the money stays on its invoice.
            if (refused.code() != SalesError.WRONG_STATE && refused.code() != CoreError.NOT_FOUND) {
                throw refused;
            }
        }
    }
}
