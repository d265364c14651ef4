package io.kenh.sales.bridge.invoicing;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.invoicing.api.InvoicePaid;
import io.kenh.invoicing.api.InvoicePosted;
import io.kenh.invoicing.api.Invoices;
import io.kenh.invoicing.api.Invoices.Earlier;
import io.kenh.sales.order.OrderDoc;
import io.kenh.sales.order.Payments;

/** What was recorded on an order itself, before it was invoiced, is taken off its invoices as soon as they are posted. */
final class EarlierMoney {
    private static final String KEY = "sales.payment:";

    private final Host host;
    private final Payments payments;

    EarlierMoney(Host host) {
        this.host = host;
        this.payments = new Payments(host);
    }

    void on(InvoicePosted event) {
        var order = event.source();
        if (order == null || !order.type().equals(OrderDoc.NAME) || event.total() <= 0) {
            return;
        }
        var money = payments.own(order.id()).stream()
                .map(one -> new Earlier(KEY + one.id(), one.amount(), one.day(), one.memo()))
                .toList();
        if (!money.isEmpty()) {
            host.services().get(Invoices.class).settle(event.invoiceId(), money);
        }
    }

    /** The order had this money before its invoice did. */
    boolean knows(DocRef order, InvoicePaid event) {
        var key = event.payment();
        return key != null
                && key.startsWith(KEY)
                && payments.own(order.id()).stream().anyMatch(one -> key.equals(KEY + one.id()));
    }
}
