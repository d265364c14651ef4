package io.kenh.sales.bridge.inbox;

import static io.kenh.ui.Kit.money;
import static io.kenh.ui.Kit.t;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.inbox.api.Replies;
import io.kenh.sales.api.OrderRef;
import io.kenh.sales.api.OrderWritten;
import io.kenh.sales.order.OrderDoc;
import io.kenh.sales.order.OrderMoves;

/** What conversations are told of their quotations. */
final class QuoteCards {
    private final Host host;
    private final OrderMoves moves;

    QuoteCards(Host host) {
        this.host = host;
        this.moves = new OrderMoves(host, OrderDoc.keys(host));
    }

    /** For colleagues, once. */
    void post(OrderWritten event) {
        var origin = event.origin();
        if (origin == null || !origin.type().equals(QuoteStart.CONVERSATION)) {
            return;
        }
        var order = new DocRef(OrderDoc.NAME, event.orderId());
        host.services()
                .get(Replies.class)
                .card(origin.id(), order, t("sales.chat.card", event.number()), "sales-order-" + event.orderId());
    }

    /** To the customer: the address of the customer's page. A draft is sent by that. */
    void send(long conversationId, OrderRef order, String token) {
        var url = order.publicUrl();
        if (url == null) {
            return;
        }
        var text = t(
                order.state().equals("sale") ? "sales.chat.message-order" : "sales.chat.message",
                order.number(),
                money(order.total()),
                url);
        host.db().write(em -> {
            host.services().get(Replies.class).send(conversationId, text, token);
            moves.told(order.id(), host.clock().instant());
            return order;
        });
    }
}
