package io.kenh.sales.bridge.invoicing;

import io.kenh.invoicing.api.InvoiceRef;
import io.kenh.sales.order.OrderBills;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What an order knows of its invoices. */
final class Bills implements OrderBills {
    private final OrderInvoices invoices;

    Bills(OrderInvoices invoices) {
        this.invoices = invoices;
    }

    @Override
    public Map<Long, List<Bill>> of(Collection<Long> orders) {
        var bills = new HashMap<Long, List<Bill>>();
        invoices.all(orders)
                .forEach((order, all) -> bills.put(
                        order,
                        all.stream()
                                .filter(InvoiceRef::counts)
                                .map(invoice -> new Bill(invoice.number(), invoice.net()))
                                .toList()));
        return bills;
    }

    @Override
    public boolean any(long orderId) {
        return !invoices.all(orderId).isEmpty();
    }
}
