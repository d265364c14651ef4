package io.kenh.chatterbridge.link;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.data.Documents;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.event.DocumentNoted;
import io.kenh.api.security.Current;
import io.kenh.chatterbridge.account.Accounts;
import io.kenh.inbox.api.Conversations;
import io.kenh.inbox.api.Conversations.ConversationRef;
import io.kenh.inbox.api.InboxPermissions;
import io.kenh.inbox.api.Replies;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Links conversations with documents, under the conversation's lock, for people who may read both. */
public final class Links {
    public static final String CONVERSATION = "inbox.conversation";

    private final Host host;
    private final Consumer<Link> marking;
    private final Whose whose;

    /** @param marking of what was copied for a link that is removed */
    public Links(Host host, Consumer<Link> marking) {
        this.host = host;
        this.marking = marking;
        this.whose = new Whose(host);
    }

    /**
     * One that was removed goes on from now. Also with the document of somebody else: who links it by hand wants that.
     *
     * @return whether it was not linked before
     * @throws KenhException {@code core.not-found} unless the actor may read conversation and document
     */
    public boolean link(long conversationId, DocRef document) {
        var conversation = visible(conversationId);
        if (document.type().equals(CONVERSATION)
                || host.services().get(Documents.class).find(document).isEmpty()) {
            throw new KenhException(CoreError.NOT_FOUND);
        }
        var user = Current.actor().userId();
        return host.db().write(em -> {
            boolean across = !whose.others(conversation, List.of(document)).isEmpty();
            boolean made =
                    add(em, conversation, document, across, user, host.clock().instant());
            if (made) {
                noted(document, "chatter-bridge.note.linked", conversation, user);
            }
            return made;
        });
    }

    /** Inside a write; one that somebody removed comes back by hand only. @return whether there is a new one */
    boolean begin(EntityManager em, ConversationRef conversation, DocRef document, long user, Instant at) {
        host.services().get(Conversations.class).hold(conversation.thread());
        return LinkStore.find(em, conversation.id(), document).isEmpty()
                && add(em, conversation, document, false, user, at);
    }

    private boolean add(
            EntityManager em, ConversationRef conversation, DocRef document, boolean across, long user, Instant at) {
        host.services().get(Conversations.class).hold(conversation.thread());
        var known = LinkStore.find(em, conversation.id(), document);
        if (known.filter(link -> !link.removed()).isPresent()) {
            return false;
        }
        known.ifPresentOrElse(
                link -> link.again(across, user, at),
                () -> em.persist(new Link(conversation, document, across, user, at)));
        signal(conversation.id());
        host.jobs().trigger(Accounts.IMPORT);
        return true;
    }

    /** What was copied stays, and says so. @return the conversation */
    public long remove(long id) {
        return change(id, (em, link) -> {
            link.remove();
            marking.accept(link);
            host.services()
                    .get(Conversations.class)
                    .find(link.conversationId())
                    .ifPresent(conversation -> noted(
                            link.document(),
                            "chatter-bridge.note.removed",
                            conversation,
                            Current.actor().userId()));
        });
    }

    /** New lines go to this document only; no other of the conversation is preferred any more. @return the conversation */
    public long pin(long id, boolean on) {
        return change(id, (em, link) -> {
            LinkStore.of(em, link.conversationId()).forEach(other -> other.pin(false));
            link.pin(on);
        });
    }

    private interface Change {
        void on(EntityManager em, Link link);
    }

    /** @throws KenhException {@code core.not-found} unless there is such a link, and the actor may read conversation and document */
    private long change(long id, Change change) {
        return host.db().write(em -> {
            var conversation = host.services()
                    .get(Replies.class)
                    .visible(find(em, id).conversationId())
                    .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
            host.services().get(Conversations.class).hold(conversation.thread());
            var link = find(em, id);
            em.refresh(link);
            if (link.removed()
                    || host.services()
                            .get(Documents.class)
                            .find(link.document())
                            .isEmpty()) {
                throw new KenhException(CoreError.NOT_FOUND);
            }
            change.on(em, link);
            signal(link.conversationId());
            return link.conversationId();
        });
    }

    private static Link find(EntityManager em, long id) {
        var link = em.find(Link.class, id);
        if (link == null) {
            throw new KenhException(CoreError.NOT_FOUND);
        }
        return link;
    }

    private ConversationRef visible(long id) {
        return host.services().get(Replies.class).visible(id).orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
    }

    private void noted(DocRef document, String key, ConversationRef conversation, long user) {
        host.events()
                .publish(new DocumentNoted(
                        document,
                        key,
                        List.of(conversation.partnerName()),
                        user,
                        host.clock().instant()));
    }

    /** Open panes beside the conversation show it. */
    private void signal(long conversation) {
        host.live().signal(CONVERSATION + "." + conversation, InboxPermissions.READ);
    }
}
