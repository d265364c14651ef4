package io.kenh.sales.bridge.inbox;

import static io.kenh.ui.Kit.money;
import static io.kenh.ui.Kit.t;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.error.KenhException;
import io.kenh.contacts.api.PartnerCards;
import io.kenh.inbox.api.Conversations.ConversationRef;
import io.kenh.inbox.api.Replies;
import io.kenh.sales.api.OrderWritten;
import io.kenh.sales.order.OrderDoc;
import io.kenh.sales.order.OrderMoves;
import io.kenh.sales.order.OrderReader;
import io.kenh.sales.order.OrderState;
import io.kenh.sales.order.OrderView;
import io.kenh.sales.print.OrderPdf;
import io.kenh.sales.profile.Profiles;
import io.kenh.ui.Paper;
import java.io.ByteArrayInputStream;

/** What conversations are told of their quotations. */
final class QuoteCards {
    private final Host host;
    private final OrderMoves moves;
    private final OrderReader reader;
    private final OrderPdf pdf;
    private final Recipients recipients;

    QuoteCards(Host host) {
        this.host = host;
        this.moves = new OrderMoves(host, OrderDoc.keys(host));
        this.reader = new OrderReader(host, OrderDoc.keys(host));
        this.pdf = new OrderPdf(host, reader, new Profiles(host));
        this.recipients = new Recipients(host);
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

    /**
     * To the customer, in their language: the address of the customer's page. A draft is sent by that.
     *
     * @param paper with the PDF
     * @throws KenhException {@code sales.other-customer} for a conversation with somebody else
     */
    void send(ConversationRef conversation, long orderId, boolean paper, String token) {
        var order = reader.get(orderId).requireGivable();
        recipients.require(conversation, order.data().partnerId(), order.partnerName());
        var url = order.publicUrl();
        if (url == null) {
            return;
        }
        var language =
                host.services().get(PartnerCards.class).language(order.data().partnerId());
        var text = Paper.in(
                language,
                host.texts(),
                () -> t(
                        order.state() == OrderState.SALE ? "sales.chat.message-order" : "sales.chat.message",
                        order.number(),
                        money(order.totals().total()),
                        url));
        // Set before the write: it takes a while.
        var content = paper ? pdf.pdf(order) : new byte[0];
        var replies = host.services().get(Replies.class);
        host.db().write(em -> {
            if (paper) {
                replies.send(conversation.id(), text, file(order, content), token);
            } else {
                replies.send(conversation.id(), text, token);
            }
            moves.told(orderId, host.clock().instant(), true);
            return true;
        });
    }

    private String file(OrderView order, byte[] content) {
        return host.files()
                .upload(new ByteArrayInputStream(content), Paper.file(order.number()), content.length)
                .id();
    }
}
