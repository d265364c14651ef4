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
    private final Transcript transcript;

    ChatCards(Host host) {
        this.host = host;
        this.transcript = new Transcript(host);
    }

    /** All of it that a form may have begun with, whatever staff left of it. */
    private void keep(TicketOpened event, DocRef source) {
        var said = transcript.whole(source.id());
        if (!said.isEmpty()) {
            host.db().write(em -> {
                em.persist(new Said(event.companyId(), event.ticketId(), said));
                return true;
            });
        }
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
        keep(event, source);
    }
}
