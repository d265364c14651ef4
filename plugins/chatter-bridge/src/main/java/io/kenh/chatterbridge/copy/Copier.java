package io.kenh.chatterbridge.copy;

import io.kenh.api.addon.Host;
import io.kenh.api.data.Documents;
import io.kenh.chatterbridge.account.Accounts;
import io.kenh.chatterbridge.link.Link;
import io.kenh.chatterbridge.link.LinkFacts;
import io.kenh.chatterbridge.link.LinkStore;
import io.kenh.chatterbridge.link.Whose;
import io.kenh.inbox.api.Conversations;
import io.kenh.inbox.api.Conversations.ConversationRef;
import io.kenh.inbox.api.MessageReceived;
import io.kenh.inbox.api.MessageSent;
import io.kenh.inbox.api.Reopening;
import io.kenh.inbox.api.Transcripts;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Carries what is said into the histories of documents, one way. Everything happens under the conversation's lock and every message has a
 * row of its own for each document, so what is told again, or on two nodes at once, changes nothing.
 */
public final class Copier {
    /** Lines of history that a document gets at most. */
    private static final int HISTORY = 500;

    private static final int SOME = 100;
    /** Without history a link begins with itself; what was said while it was being made is part of it. */
    private static final Duration MAKING = Duration.ofHours(1);

    private static final String WITHOUT_HISTORY = """
            select l.id, l.conversationId from ChatterBridgeLink l join ChatterBridgeAccount a
            on a.channel = l.channel and a.accountId = l.accountId
            where l.imported = false and l.removed = false and a.active = true and l.id > :after order by l.id
            """;

    private final Host host;
    private final Accounts accounts;
    private final Blocks blocks;
    private final Whose whose;

    public Copier(Host host, Accounts accounts, Blocks blocks) {
        this.host = host;
        this.accounts = accounts;
        this.blocks = blocks;
        this.whose = new Whose(host);
    }

    record Due(long link, long conversation) {}

    public void received(MessageReceived event) {
        settle(event);
        said(event.conversationId(), event.messageId());
    }

    /** What opens a document again belongs there: that is done first, whoever else was told of the message before or will be. */
    private void settle(MessageReceived event) {
        boolean closed = host.db().read(em -> LinkStore.wanted(em, event.conversationId()) && anyClosed(em, event));
        if (closed) {
            host.services().all(Reopening.class).forEach(one -> one.wrote(event));
        }
    }

    private boolean anyClosed(EntityManager em, MessageReceived event) {
        var documents = LinkStore.documents(em, event.conversationId());
        return !host.services().get(Documents.class).open(documents).containsAll(documents);
    }

    public void sent(MessageSent event) {
        said(event.conversationId(), event.messageId());
    }

    private void said(long conversation, long message) {
        if (host.db().read(em -> LinkStore.wanted(em, conversation))) {
            holding(
                    conversation,
                    (em, open) -> first(open).ifPresent(link -> {
                        begin(em, link);
                        transcripts().line(message).ifPresent(line -> blocks.bring(em, link, List.of(line)));
                    }));
        }
    }

    private static Optional<Link> first(List<Link> open) {
        var chosen = LinkFacts.first(open.stream().map(Link::facts).toList());
        return chosen.flatMap(
                facts -> open.stream().filter(link -> link.id() == facts.id()).findFirst());
    }

    /** Brings the history of links that have none yet: of new ones, and of older ones of an account that was switched on. */
    public void history() {
        long after = 0;
        List<Due> some;
        do {
            var from = after;
            some = host.db()
                    .read(em -> em.createQuery(WITHOUT_HISTORY, Due.class)
                            .setParameter("after", from)
                            .setMaxResults(SOME)
                            .getResultList());
            for (var due : some) {
                after = due.link();
                holding(due.conversation(), (em, open) -> {
                    open.stream().filter(link -> link.id() == due.link()).forEach(link -> begin(em, link));
                    // A closed document gets nothing, now or later.
                    Optional.ofNullable(em.find(Link.class, due.link())).ifPresent(Link::broughtHistory);
                });
            }
        } while (some.size() == SOME);
    }

    /** @param work gets the links whose documents are open, and this customer's */
    private void holding(long conversation, BiConsumer<EntityManager, List<Link>> work) {
        var conversations = host.services().get(Conversations.class);
        conversations
                .find(conversation)
                .map(ConversationRef::thread)
                .ifPresent(thread -> host.db().write(em -> {
                    conversations.hold(thread);
                    work.accept(
                            em,
                            conversations
                                    .find(conversation)
                                    .map(held -> taking(held, LinkStore.of(em, conversation)))
                                    .orElse(List.of()));
                    return conversation;
                }));
    }

    private List<Link> taking(ConversationRef conversation, List<Link> links) {
        var open = host.services()
                .get(Documents.class)
                .open(links.stream().map(Link::document).toList());
        var others = whose.others(
                conversation,
                links.stream()
                        .filter(link -> !link.facts().across())
                        .map(Link::document)
                        .toList());
        return links.stream()
                .filter(link -> open.contains(link.document()) && !others.contains(link.document()))
                .toList();
    }

    private void begin(EntityManager em, Link link) {
        if (link.imported()) {
            return;
        }
        var now = host.clock().instant();
        int days = accounts.days(em, link.channel(), link.accountId());
        var from = days == 0 ? link.linkedAfter(now.minus(MAKING)) : now.minus(Duration.ofDays(days));
        blocks.bring(em, link, transcripts().since(link.conversationId(), from, HISTORY));
        link.broughtHistory();
    }

    private Transcripts transcripts() {
        return host.services().get(Transcripts.class);
    }
}
