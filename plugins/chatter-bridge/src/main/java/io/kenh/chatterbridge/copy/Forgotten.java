package io.kenh.chatterbridge.copy;

import io.kenh.api.addon.Host;
import io.kenh.api.event.DocumentDeleted;
import io.kenh.chatterbridge.link.LinkFacts;
import io.kenh.chatterbridge.link.LinkStore;
import io.kenh.chatterbridge.link.Links;
import io.kenh.inbox.api.Conversations;
import io.kenh.inbox.api.InboxPermissions;
import java.util.List;

/** A document that is no more has no history to copy into: nothing is kept of its links. The entries are chatter's, which forgets them. */
public final class Forgotten {
    /** What refers to others goes before them. */
    private static final List<String> ALL = List.of(
            "delete from ChatterBridgeCopy c where c.linkId = :link",
            "delete from ChatterBridgeBlock b where b.linkId = :link",
            "delete from ChatterBridgeLink l where l.id = :link");

    private final Host host;

    public Forgotten(Host host) {
        this.host = host;
    }

    public void on(DocumentDeleted event) {
        host.db().read(em -> LinkStore.all(em, event.document())).forEach(this::forget);
    }

    /** Under the conversation's lock: whoever copies meanwhile is done by then, or finds no link. */
    private void forget(LinkFacts link) {
        host.db().write(em -> {
            var conversations = host.services().get(Conversations.class);
            conversations.find(link.conversationId()).ifPresent(found -> conversations.hold(found.thread()));
            ALL.forEach(statement ->
                    em.createQuery(statement).setParameter("link", link.id()).executeUpdate());
            host.live().signal(Links.CONVERSATION + "." + link.conversationId(), InboxPermissions.READ);
            return link.id();
        });
    }
}
