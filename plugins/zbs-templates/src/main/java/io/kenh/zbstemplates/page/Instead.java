package io.kenh.zbstemplates.page;

import gg.jte.Content;
import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.data.DocView;
import io.kenh.api.data.Documents;
import io.kenh.api.security.Current;
import io.kenh.api.ui.SlotPart;
import io.kenh.inbox.api.Conversations.ConversationRef;
import io.kenh.zbstemplates.api.ZbsPermissions;
import io.kenh.zbstemplates.jte.StaticTemplates;
import io.kenh.zbstemplates.send.Offer;
import java.util.ArrayList;

/** In a conversation whose window is closed: the way to a template message instead. */
final class Instead {
    private static final String CONVERSATION = "inbox.conversation";
    private static final String ZALO = "zalo-oa";
    /** More is a search for the right one, and there are lists for that. */
    private static final int MOST = 3;

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final RecentDocuments documents;
    private final Offer offer;

    Instead(Host host, RecentDocuments documents) {
        this.host = host;
        this.documents = documents;
        this.offer = new Offer(host);
    }

    Content of(ConversationRef conversation) {
        if (!Current.actor().may(ZbsPermissions.SEND)
                || !conversation.thread().channel().equals(ZALO)) {
            return SlotPart.NOTHING;
        }
        var types = offer.types();
        var found = new ArrayList<DocView>();
        if (types.contains(CONVERSATION)) {
            host.services()
                    .get(Documents.class)
                    .find(new DocRef(CONVERSATION, conversation.id()))
                    .ifPresent(found::add);
        }
        types.stream()
                .filter(type -> !type.equals(CONVERSATION))
                .flatMap(type -> documents.ofPartner(type, conversation.partnerId(), MOST).stream())
                .forEach(found::add);
        return templates.sendInstead(new InsteadView(found.stream()
                .filter(document -> offer.fits(document.ref()))
                .limit(MOST)
                .toList()));
    }
}
