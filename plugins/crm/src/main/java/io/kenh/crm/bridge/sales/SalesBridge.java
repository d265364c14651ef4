package io.kenh.crm.bridge.sales;

import io.kenh.api.addon.Addon;
import io.kenh.api.addon.Host;
import io.kenh.api.event.Delivery;
import io.kenh.api.event.Listener;
import io.kenh.api.ui.DocumentSlots;
import io.kenh.api.ui.SlotPart;
import io.kenh.api.web.Routes;
import io.kenh.sales.api.OrderWritten;
import java.util.List;

/** Quotations out of opportunities: while sales is enabled. */
public final class SalesBridge implements Addon {
    private final QuotePages pages;
    private final OrderOrigin origin;

    public SalesBridge(Host host) {
        this.pages = new QuotePages(host);
        this.origin = new OrderOrigin(host);
    }

    @Override
    public void routes(Routes routes) {
        pages.routes(routes);
    }

    @Override
    public List<SlotPart<?>> parts() {
        return List.of(
                new SlotPart<>(DocumentSlots.ACTIONS, 60, (ctx, document) -> pages.button(document)),
                new SlotPart<>(DocumentSlots.BELOW, 100, (ctx, document) -> pages.orders(document)));
    }

    @Override
    public List<Listener<?>> listeners() {
        return List.of(
                new Listener<>("crm.attribute-order", OrderWritten.class, Delivery.IN_TRANSACTION, origin::written));
    }
}
