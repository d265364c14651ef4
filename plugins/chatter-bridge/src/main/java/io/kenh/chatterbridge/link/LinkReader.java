package io.kenh.chatterbridge.link;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.data.Documents;
import io.kenh.api.security.Actor;
import io.kenh.api.security.Current;
import io.kenh.chatterbridge.account.Accounts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads links with what they do now. Knows no rights: callers show what the actor may see of it. */
public final class LinkReader {
    private final Host host;
    private final Accounts accounts;

    public LinkReader(Host host, Accounts accounts) {
        this.host = host;
        this.accounts = accounts;
    }

    /** The newest first. */
    public List<LinkRow> of(long conversation) {
        var links = host.db()
                .read(em ->
                        LinkStore.of(em, conversation).stream().map(Link::facts).toList());
        var states = states(links);
        return links.stream().map(link -> row(link, states)).toList();
    }

    public List<LinkRow> of(DocRef document) {
        var links = host.db()
                .read(em -> LinkStore.of(em, document).stream().map(Link::facts).toList());
        // What one does depends on the others of its conversation.
        return links.stream()
                .flatMap(link -> of(link.conversationId()).stream().filter(row -> row.id() == link.id()))
                .toList();
    }

    private static LinkRow row(LinkFacts link, Map<Long, LinkState> states) {
        return new LinkRow(
                link.id(),
                link.conversationId(),
                link.document(),
                states.getOrDefault(link.id(), LinkState.WAITING),
                link.pinned());
    }

    /** Of the links of one conversation. */
    private Map<Long, LinkState> states(List<LinkFacts> links) {
        var states = new HashMap<Long, LinkState>();
        if (links.isEmpty()) {
            return states;
        }
        var any = links.getFirst();
        boolean on = accounts.active(any.channel(), any.accountId());
        // Which document gets what is said does not depend on who looks.
        var system = new Current.Bindings(Actor.SYSTEM, Current.locale(), Current.zone(), Current.texts());
        var documents = host.services().get(Documents.class);
        var open = Current.call(
                system,
                () -> documents.open(links.stream().map(LinkFacts::document).toList()));
        var live = links.stream().filter(link -> open.contains(link.document())).toList();
        var first = LinkFacts.first(live).map(LinkFacts::id).orElse(0L);
        for (var link : links) {
            states.put(link.id(), state(link, on, live.contains(link), first));
        }
        return states;
    }

    private static LinkState state(LinkFacts link, boolean on, boolean open, long first) {
        if (!open) {
            return LinkState.STOPPED;
        }
        return !on ? LinkState.OFF : link.id() == first ? LinkState.COPYING : LinkState.WAITING;
    }
}
