package io.kenh.sales.bridge.invoicing;

import io.kenh.api.addon.Host;
import io.kenh.api.ui.MenuEntry;
import io.kenh.api.web.Routes;
import io.kenh.invoicing.api.InvoicingPermissions;
import io.kenh.sales.api.SalesPermissions;
import io.kenh.sales.list.OrderTable;
import io.kenh.sales.order.InvoiceStatus;
import io.kenh.sales.order.OrderState;
import io.kenh.ui.records.BulkAction;
import io.kenh.ui.records.BulkAction.Outcome;
import io.kenh.ui.records.Column;

/** Confirmed orders that nobody has been asked to pay yet, or not for all of it. */
final class ToInvoice {
    private static final String PATH = "/sales/to-invoice";

    private final Host host;
    private final OrderInvoices invoices;

    ToInvoice(Host host, OrderInvoices invoices) {
        this.host = host;
        this.invoices = invoices;
    }

    static MenuEntry entry() {
        return new MenuEntry("sales.to-invoice", "sales.board", PATH, "file-dollar", 25, SalesPermissions.READ);
    }

    void routes(Routes routes) {
        OrderTable.of(host, PATH, OrderState.SALE)
                .title("menu.sales.to-invoice")
                .scope((cb, root) -> cb.equal(root.get("sums").get("invoiceStatus"), InvoiceStatus.TO_INVOICE))
                .column(Column.money("invoiced", "sales.field.invoiced")
                        .at("sums.invoiced")
                        .sum())
                .action(new BulkAction(
                                "invoice",
                                "sales.invoice.make",
                                "file-dollar",
                                InvoicingPermissions.WRITE,
                                ids -> Outcome.each(ids, invoices::regular))
                        .confirmed("sales.bulk.invoice"))
                .empty("file-dollar", "sales.to-invoice.empty", "sales.to-invoice.empty.text")
                .routes(routes, host);
    }
}
