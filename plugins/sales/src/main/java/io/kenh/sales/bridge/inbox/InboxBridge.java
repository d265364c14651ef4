package io.kenh.sales.bridge.inbox;

import io.kenh.api.addon.Addon;
import io.kenh.api.addon.Host;
import io.kenh.api.addon.Service;
import io.kenh.api.event.Delivery;
import io.kenh.api.event.Listener;
import io.kenh.api.ui.DocumentSlots;
import io.kenh.api.ui.SlotPart;
import io.kenh.api.web.Routes;
import io.kenh.inbox.api.ChatCommand;
import io.kenh.inbox.api.InboxSlots;
import io.kenh.sales.api.OrderWritten;
import java.util.List;

/** Quotations out of conversations: while the inbox is enabled. */
public final class InboxBridge implements Addon {
    private final QuoteStart start;
    private final QuoteCards cards;
    private final QuotePages pages;

    public InboxBridge(Host host) {
        this.start = new QuoteStart(host);
        this.cards = new QuoteCards(host);
        this.pages = new QuotePages(host, start, cards);
    }

    @Override
    public void routes(Routes routes) {
        pages.routes(routes);
    }

    @Override
    public List<SlotPart<?>> parts() {
        return List.of(
                new SlotPart<>(InboxSlots.ACTIONS, 100, (ctx, conversation) -> pages.button(conversation)),
                new SlotPart<>(InboxSlots.CUSTOMER_PANE, 200, (ctx, conversation) -> pages.pane(conversation)),
                new SlotPart<>(DocumentSlots.ACTIONS, 50, (ctx, document) -> pages.sendButton(document)));
    }

    @Override
    public List<Listener<?>> listeners() {
        // With the order or not at all: the token keeps it single, whatever is tried again.
        return List.of(new Listener<>("sales.post-card", OrderWritten.class, Delivery.IN_TRANSACTION, cards::post));
    }

    @Override
    public List<Service<?>> services() {
        return List.of(new Service<>(
                ChatCommand.class,
                new ChatCommand(
                        "quote", "sales.chat.command", (conversation, rest) -> start.quote(conversation.id()))));
    }
}
