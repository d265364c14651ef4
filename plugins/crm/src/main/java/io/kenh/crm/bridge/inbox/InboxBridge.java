package io.kenh.crm.bridge.inbox;

import io.kenh.api.addon.Addon;
import io.kenh.api.addon.Host;
import io.kenh.api.addon.Service;
import io.kenh.api.event.Delivery;
import io.kenh.api.event.Listener;
import io.kenh.api.ui.SlotPart;
import io.kenh.api.web.Routes;
import io.kenh.crm.lead.Chats;
import io.kenh.crm.utm.ConversationOrigin;
import io.kenh.inbox.api.ChatCommand;
import io.kenh.inbox.api.ConversationErased;
import io.kenh.inbox.api.ConversationOwned;
import io.kenh.inbox.api.InboxSlots;
import java.util.List;

/** Leads out of conversations: while the inbox is enabled. */
public final class InboxBridge implements Addon {
    private final ChannelOrigin origin;
    private final LeadStart start;
    private final LeadPages pages;
    private final KnownChats chats;
    private final Forgetting forgetting;

    public InboxBridge(Host host) {
        this.origin = new ChannelOrigin(host);
        this.start = new LeadStart(host, origin);
        this.pages = new LeadPages(host, start);
        this.chats = new KnownChats(host);
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
                new SlotPart<>(InboxSlots.ACTIONS, 90, (ctx, conversation) -> pages.button(conversation)),
                new SlotPart<>(InboxSlots.CUSTOMER_PANE, 190, (ctx, conversation) -> pages.pane(conversation)));
    }

    @Override
    public List<Listener<?>> listeners() {
        return List.of(
                new Listener<>("crm.mark-talks", ConversationOwned.class, chats),
                new Listener<>("crm.forget-said", ConversationErased.class, Delivery.AFTER_COMMIT, forgetting::erased));
    }

    @Override
    public List<Service<?>> services() {
        return List.of(
                new Service<>(ConversationOrigin.class, origin),
                new Service<>(Chats.class, chats),
                new Service<>(ChatCommand.class, new ChatCommand("lead", "crm.chat.command", start::command)));
    }
}
