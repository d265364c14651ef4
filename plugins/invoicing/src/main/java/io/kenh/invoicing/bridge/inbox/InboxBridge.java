package io.kenh.invoicing.bridge.inbox;

import io.kenh.api.addon.Addon;
import io.kenh.api.addon.Host;
import io.kenh.api.addon.Service;
import io.kenh.api.ui.SlotPart;
import io.kenh.api.web.Routes;
import io.kenh.inbox.api.ChatCommand;
import io.kenh.inbox.api.InboxSlots;
import java.util.List;

/** What a customer still has to pay, beside the conversation: while the inbox is enabled. */
public final class InboxBridge implements Addon {
    private final AskPages pages;

    public InboxBridge(Host host) {
        this.pages = new AskPages(host);
    }

    @Override
    public void routes(Routes routes) {
        pages.routes(routes);
    }

    @Override
    public List<SlotPart<?>> parts() {
        return List.of(new SlotPart<>(InboxSlots.CUSTOMER_PANE, 250, pages::pane));
    }

    @Override
    public List<Service<?>> services() {
        return List.of(new Service<>(
                ChatCommand.class,
                new ChatCommand(
                        "invoice", "invoicing.chat.command", (conversation, rest) -> pages.first(conversation))));
    }
}
