package io.kenh.websitebutton.visit;

import gg.jte.Content;
import io.kenh.api.addon.Host;
import io.kenh.api.ui.SlotPart;
import io.kenh.inbox.api.Conversations.ConversationRef;
import io.kenh.inbox.api.InboxSlots;
import io.kenh.websitebutton.jte.StaticTemplates;
import io.kenh.websitebutton.site.Sites;

/** Beside a conversation: which page it began on. */
public final class VisitPart {
    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final Sites sites;
    private final Clicks clicks;

    public VisitPart(Host host, Sites sites, Clicks clicks) {
        this.host = host;
        this.sites = sites;
        this.clicks = clicks;
    }

    public SlotPart<ConversationRef> part() {
        return new SlotPart<>(InboxSlots.CUSTOMER_PANE, 195, (ctx, conversation) -> show(conversation));
    }

    private Content show(ConversationRef conversation) {
        if (!conversation.thread().channel().equals(Arrivals.CHANNEL)) {
            return SlotPart.NOTHING;
        }
        return host.db()
                .read(em -> clicks.of(em, conversation.id())
                        .map(click ->
                                new VisitView(sites.get(click.siteId()).data().name(), click.visit(), click.certain())))
                .<Content>map(templates::visitPane)
                .orElse(SlotPart.NOTHING);
    }
}
