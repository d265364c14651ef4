package io.kenh.sales.bridge.invoicing;

import io.kenh.api.addon.Addon;
import io.kenh.api.addon.Host;
import io.kenh.api.addon.Service;
import io.kenh.api.event.Delivery;
import io.kenh.api.event.Listener;
import io.kenh.api.ui.DocumentSlots;
import io.kenh.api.ui.MenuEntry;
import io.kenh.api.ui.SlotPart;
import io.kenh.api.web.Routes;
import io.kenh.invoicing.api.InvoicePaid;
import io.kenh.invoicing.api.InvoicePosted;
import io.kenh.invoicing.api.InvoicesChanged;
import io.kenh.invoicing.api.TransferSources;
import io.kenh.invoicing.api.Transfers;
import io.kenh.sales.api.SalesSlots;
import io.kenh.sales.order.DownPaymentWays;
import io.kenh.sales.order.OfferedTerms;
import io.kenh.sales.order.OrderBills;
import io.kenh.sales.order.PaidOnInvoices;
import java.util.List;

/** Invoices out of orders, and what is paid on them back to the order. */
public final class InvoicingBridge implements Addon {
    private final Host host;
    private final OrderInvoices invoices;
    private final InvoicePages pages;
    private final EarlierMoney earlier;
    private final InvoicePayments payments;

    public InvoicingBridge(Host host) {
        this.host = host;
        this.invoices = new OrderInvoices(host);
        this.pages = new InvoicePages(host, invoices);
        this.earlier = new EarlierMoney(host);
        this.payments = new InvoicePayments(host, earlier);
    }

    @Override
    public void routes(Routes routes) {
        pages.routes(routes);
        new ToInvoice(host, invoices).routes(routes);
    }

    @Override
    public List<MenuEntry> menu() {
        return List.of(ToInvoice.entry());
    }

    @Override
    public List<SlotPart<?>> parts() {
        return List.of(
                new SlotPart<>(DocumentSlots.ACTIONS, 60, (ctx, document) -> pages.buttons(document)),
                new SlotPart<>(SalesSlots.ORDER_STATS, 100, (ctx, document) -> pages.stats(document)));
    }

    @Override
    public List<Listener<?>> listeners() {
        return List.of(
                new Listener<>("sales.take-invoice-payment", InvoicePaid.class, Delivery.AFTER_COMMIT, payments::on),
                new Listener<>(
                        "sales.hand-over-earlier-money", InvoicePosted.class, Delivery.AFTER_COMMIT, earlier::on),
                new Listener<>("sales.count-invoiced", InvoicesChanged.class, Delivery.AFTER_COMMIT, invoices::on));
    }

    @Override
    public List<Service<?>> services() {
        return List.of(
                new Service<>(PaidOnInvoices.class, new PaidOnInvoices() {}),
                new Service<>(TransferSources.class, new OrderNumbers(host)),
                new Service<>(OrderBills.class, new Bills(invoices)),
                new Service<>(OfferedTerms.class, invoices::terms),
                new Service<>(
                        DownPaymentWays.class,
                        (title, company, amount, reference) ->
                                host.services().get(Transfers.class).panel(title, company, amount, reference)));
    }
}
