package io.kenh.zalooa.page;

import gg.jte.Content;
import io.javalin.http.Context;
import io.kenh.api.addon.Host;
import io.kenh.api.security.Current;
import io.kenh.api.ui.SlotPart;
import io.kenh.contacts.api.ContactsSlots;
import io.kenh.contacts.api.Partners.PartnerRef;
import io.kenh.inbox.api.InboxPermissions;
import io.kenh.inbox.api.Replies;
import io.kenh.zalooa.api.ZaloOaPermissions;
import io.kenh.zalooa.jte.StaticTemplates;
import io.kenh.zalooa.link.LinkState;
import io.kenh.zalooa.link.LinkView;
import io.kenh.zalooa.link.Links;
import io.kenh.zalooa.send.Windows;
import java.util.List;
import java.util.Optional;

/** What this plugin shows on a contact's page: who they are at Zalo, and the way to their conversations. */
public final class ContactParts {
    private final Host host;
    private final Links links;
    private final Windows windows;
    private final StaticTemplates templates = new StaticTemplates();

    public ContactParts(Host host, Links links, Windows windows) {
        this.host = host;
        this.links = links;
        this.windows = windows;
    }

    public List<SlotPart<?>> all() {
        return List.of(new SlotPart<>(ContactsSlots.PARTNER_SECTIONS, 20, this::identities));
    }

    private Content identities(Context ctx, PartnerRef partner) {
        var view = view(partner.id());
        return view.items().isEmpty() ? SlotPart.NOTHING : templates.linkContact(view);
    }

    /** Two queries, however many identities. Nothing for who has to do with neither conversations nor links. */
    ContactView view(long partner) {
        var actor = Current.actor();
        boolean mayLink = actor.may(ZaloOaPermissions.LINK);
        if (!mayLink && !actor.may(InboxPermissions.READ)) {
            return new ContactView(List.of());
        }
        var known = links.list(new Links.Filter(0, partner, null, ""), Optional.empty()).items().stream()
                .filter(link -> link.state() != LinkState.ERASED)
                .toList();
        var threads = known.stream().map(LinkView::thread).toList();
        var conversations = host.services().get(Replies.class).visible(threads);
        var now = host.clock().instant();
        return new ContactView(known.stream()
                .map(link -> {
                    var conversation = conversations.get(link.thread());
                    return new ContactView.Item(
                            link,
                            windows.at(link.activity(), now),
                            conversation == null ? null : "/inbox/conversations/" + conversation.id(),
                            mayLink ? "/zalo-oa/links/" + link.id() : null);
                })
                .toList());
    }
}
