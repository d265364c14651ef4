package io.kenh.helpdesk.bridge.inbox;

import static io.kenh.ui.Kit.t;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.helpdesk.api.TicketOpened;
import io.kenh.helpdesk.ticket.TicketDoc;
import io.kenh.inbox.api.Replies;

/** What conversations are told of their tickets, for colleagues only, once. */
final class ChatCards {
    private final Host host;

    ChatCards(Host host) {
        this.host = host;
    }

    void post(TicketOpened event) {
        var source = event.source();
        if (source == null || !source.type().equals(ChatTickets.CONVERSATION)) {
            return;
        }
        var ticket = new DocRef(TicketDoc.NAME, event.ticketId());
        var key = event.followsId() == null ? "helpdesk.chat.card" : "helpdesk.chat.card-again";
        host.services()
                .get(Replies.class)
                .card(source.id(), ticket, t(key, event.number()), "helpdesk-ticket-" + event.ticketId());
    }
}
