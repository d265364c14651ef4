package io.kenh.zalooa.page;

import gg.jte.Content;
import io.javalin.http.Context;
import io.kenh.api.addon.Host;
import io.kenh.api.security.Current;
import io.kenh.api.ui.SlotPart;
import io.kenh.contacts.api.Partners;
import io.kenh.inbox.api.Conversations.ConversationRef;
import io.kenh.inbox.api.InboxSlots;
import io.kenh.zalooa.api.ZaloOaPermissions;
import io.kenh.zalooa.jte.StaticTemplates;
import io.kenh.zalooa.link.Links;
import io.kenh.zalooa.send.Windows;
import java.util.List;

/** What this plugin shows on the inbox page. */
public final class InboxParts {
    private final Host host;
    private final Links links;
    private final Windows windows;
    private final StaticTemplates templates = new StaticTemplates();

    public InboxParts(Host host, Links links, Windows windows) {
        this.host = host;
        this.links = links;
        this.windows = windows;
    }

    public List<SlotPart<?>> all() {
        return List.of(
                new SlotPart<>(InboxSlots.CUSTOMER_PANE, 20, this::customer),
                new SlotPart<>(InboxSlots.WINDOW_CLOSED, 10, this::closed));
    }

    private Content customer(Context ctx, ConversationRef conversation) {
        if (!conversation.thread().channel().equals("zalo-oa")) {
            return SlotPart.NOTHING;
        }
        return links.find(conversation.thread())
                .<Content>map(link -> {
                    var suggestion = link.suggestedPartnerId();
                    var suggested = suggestion == null
                            ? null
                            : host.services()
                                    .get(Partners.class)
                                    .find(suggestion)
                                    .map(Partners.PartnerRef::name)
                                    .orElse(null);
                    var mayLink = Current.actor().may(ZaloOaPermissions.LINK);
                    return templates.linkPane(new PaneView(link, mayLink, suggested));
                })
                .orElse(SlotPart.NOTHING);
    }

    private Content closed(Context ctx, ConversationRef conversation) {
        if (!conversation.thread().channel().equals("zalo-oa")) {
            return SlotPart.NOTHING;
        }
        return links.find(conversation.thread())
                .<Content>map(link -> templates.linkClosed(
                        windows.at(link.lastInteractionAt(), host.clock().instant())))
                .orElse(SlotPart.NOTHING);
    }
}
