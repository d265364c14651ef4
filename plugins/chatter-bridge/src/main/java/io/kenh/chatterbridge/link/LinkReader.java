package io.kenh.chatterbridge.link;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.data.Documents;
import io.kenh.api.security.Actor;
import io.kenh.api.security.Current;
import io.kenh.chatterbridge.account.Accounts;
import io.kenh.inbox.api.Conversations;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads links with what they do now. Knows no rights: callers show what the actor may see of it. */
public final class LinkReader {
    private final Host host;
    private final Accounts accounts;
    private final Whose whose;

    public LinkReader(Host host, Accounts accounts) {
        this.host = host;
        this.accounts = accounts;
        this.whose = new Whose(host);
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
        var others = Current.call(system, () -> others(any.conversationId(), links));
        var live = links.stream()
                .filter(link -> open.contains(link.document()) && !others.contains(link.document()))
                .toList();
        var first = LinkFacts.first(live).map(LinkFacts::id).orElse(0L);
        for (var link : links) {
            states.put(
                    link.id(),
                    !open.contains(link.document())
                            ? LinkState.STOPPED
                            : others.contains(link.document()) ? LinkState.OTHER : state(link, on, first));
        }
        return states;
    }

    private Set<DocRef> others(long conversation, List<LinkFacts> links) {
        var documents = links.stream()
                .filter(link -> !link.across())
                .map(LinkFacts::document)
                .toList();
        return host.services()
                .get(Conversations.class)
                .find(conversation)
                .map(found -> whose.others(found, documents))
                .orElse(Set.of());
    }

    private static LinkState state(LinkFacts link, boolean on, long first) {
        return !on ? LinkState.OFF : link.id() == first ? LinkState.COPYING : LinkState.WAITING;
    }
}
