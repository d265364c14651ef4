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
import io.kenh.zalooa.link.LinkState;
import io.kenh.zalooa.link.Links;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What this plugin shows on the inbox page. */
public final class InboxParts {
    private final Host host;
    private final Links links;
    private final StaticTemplates templates = new StaticTemplates();

    public InboxParts(Host host, Links links) {
        this.host = host;
        this.links = links;
    }

    public List<SlotPart<?>> all() {
        return List.of(new SlotPart<>(InboxSlots.CUSTOMER_PANE, 20, this::customer));
    }

    private Content customer(Context ctx, ConversationRef conversation) {
        if (!conversation.thread().channel().equals("zalo-oa")) {
            return SlotPart.NOTHING;
        }
        return links.find(conversation.thread())
                .<Content>map(link -> {
                    var suggestion = link.suggestedPartnerId();
                    var ids = suggestion == null
                            ? Set.of(link.partnerId())
                            : new HashSet<>(List.of(link.partnerId(), suggestion));
                    var partners = host.services().get(Partners.class).find(ids);
                    var state = link.state(partners.get(link.partnerId()));
                    var suggested = suggestion == null || state == LinkState.LINKED ? null : partners.get(suggestion);
                    var mayLink = Current.actor().may(ZaloOaPermissions.LINK);
                    return templates.linkPane(
                            new PaneView(link, state, mayLink, suggested == null ? null : suggested.name()));
                })
                .orElse(SlotPart.NOTHING);
    }
}
