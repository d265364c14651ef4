package io.kenh.helpdesk.bridge.inbox;

import io.kenh.api.addon.Addon;
import io.kenh.api.addon.Host;
import io.kenh.api.addon.Service;
import io.kenh.api.event.Delivery;
import io.kenh.api.event.Listener;
import io.kenh.api.ui.SlotPart;
import io.kenh.api.web.Routes;
import io.kenh.helpdesk.api.TicketOpened;
import io.kenh.inbox.api.ChatCommand;
import io.kenh.inbox.api.ConversationErased;
import io.kenh.inbox.api.InboxSlots;
import io.kenh.inbox.api.MessageReceived;
import io.kenh.inbox.api.Reopening;
import java.util.List;

/** Tickets out of conversations: while the inbox is enabled. */
public final class InboxBridge implements Addon {
    private final ChatTickets tickets;
    private final ChatPages pages;
    private final ChatCards cards;
    private final Forgetting forgetting;

    public InboxBridge(Host host) {
        this.tickets = new ChatTickets(host);
        this.pages = new ChatPages(host, tickets);
        this.cards = new ChatCards(host);
        this.forgetting = new Forgetting(host);
    }

    @Override
    public List<Class<?>> entities() {
        return List.of(Said.class);
    }

    @Override
    public void routes(Routes routes) {
        pages.routes(routes);
    }

    @Override
    public List<SlotPart<?>> parts() {
        return List.of(
                new SlotPart<>(InboxSlots.ACTIONS, 110, (ctx, conversation) -> pages.button(conversation)),
                new SlotPart<>(InboxSlots.CUSTOMER_PANE, 210, (ctx, conversation) -> pages.pane(conversation)));
    }

    @Override
    public List<Listener<?>> listeners() {
        return List.of(
                // With the ticket or not at all: the token keeps it single, whatever is tried again.
                new Listener<>("helpdesk.post-card", TicketOpened.class, Delivery.IN_TRANSACTION, cards::post),
                new Listener<>(
                        "helpdesk.hear-customer", MessageReceived.class, Delivery.AFTER_COMMIT, tickets::customerWrote),
                new Listener<>(
                        "helpdesk.forget-said", ConversationErased.class, Delivery.AFTER_COMMIT, forgetting::erased));
    }

    @Override
    public List<Service<?>> services() {
        return List.of(
                new Service<>(ChatCommand.class, new ChatCommand("ticket", "helpdesk.chat.command", tickets::command)),
                new Service<>(Reopening.class, tickets::customerWrote));
    }
}
