package io.kenh.helpdesk.bridge.inbox;

import static io.kenh.ui.Kit.t;

import io.kenh.api.addon.Host;
import io.kenh.helpdesk.api.TicketOpened;
import io.kenh.inbox.api.Replies;

/** What conversations are told of their tickets, for colleagues only: number, subject and page, once. */
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
        var page = host.publicUrl() + "/helpdesk/tickets/" + event.ticketId();
        var key = event.followsId() == null ? "helpdesk.chat.card" : "helpdesk.chat.card-again";
        var text = t(key, event.number(), event.subject(), page);
        host.services().get(Replies.class).note(source.id(), text, "helpdesk-ticket-" + event.ticketId());
    }
}
