package io.kenh.crm.bridge.sales;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.crm.api.Attribution;
import io.kenh.crm.api.Attributions;
import io.kenh.crm.utm.ConversationOrigin;
import io.kenh.sales.api.OrderRef;
import io.kenh.sales.api.OrderWritten;
import io.kenh.sales.api.Orders;

/** An order comes from where that comes from which it was made of: an opportunity, or a conversation. */
final class OrderOrigin {
    private final Host host;

    OrderOrigin(Host host) {
        this.host = host;
    }

    void written(OrderWritten event) {
        var source = event.origin();
        var attributions = host.services().get(Attributions.class);
        var order = new DocRef("sales.order", event.orderId());
        if (source == null || attributions.said(order)) {
            return;
        }
        var said = of(source);
        if (!said.empty()) {
            host.services()
                    .get(Orders.class)
                    .find(event.orderId())
                    .map(OrderRef::companyId)
                    .ifPresent(company -> attributions.note(order, company, said));
        }
    }

    private Attribution of(DocRef source) {
        return switch (source.type()) {
            case "crm.lead" ->
                host.services().get(Attributions.class).of(source).orElse(Attribution.NONE);
            case "inbox.conversation" ->
                host.services()
                        .find(ConversationOrigin.class)
                        .map(origin -> origin.of(source.id()))
                        .orElse(Attribution.NONE);
            default -> Attribution.NONE;
        };
    }
}
