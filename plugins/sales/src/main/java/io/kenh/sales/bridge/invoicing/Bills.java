package io.kenh.sales.bridge.invoicing;

import io.kenh.invoicing.api.InvoiceRef;
import io.kenh.sales.order.OrderBills;
import java.util.List;

/** What an order knows of its invoices. */
final class Bills implements OrderBills {
    private final OrderInvoices invoices;

    Bills(OrderInvoices invoices) {
        this.invoices = invoices;
    }

    @Override
    public List<Bill> of(long orderId) {
        return invoices.all(orderId).stream()
                .filter(InvoiceRef::counts)
                .map(invoice -> new Bill(invoice.number(), invoice.net()))
                .toList();
    }

    @Override
    public boolean any(long orderId) {
        return !invoices.all(orderId).isEmpty();
    }
}
