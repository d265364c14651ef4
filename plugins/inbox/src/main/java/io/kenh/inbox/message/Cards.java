package io.kenh.inbox.message;

import static io.kenh.ui.Kit.t;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.data.Documents;
import io.kenh.api.event.DocumentOriginated;
import io.kenh.api.security.Users;
import io.kenh.inbox.conversation.ConversationDocument;
import io.kenh.inbox.conversation.ConversationLock;
import io.kenh.inbox.conversation.Signals;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Documents shown in conversations. */
public final class Cards {
    private static final String OF_MESSAGES =
            "select c.messageId, c.docType, c.docId from InboxCard c where one_of(c.messageId, :messages)";

    private static final String SHOWING =
            "select distinct c.conversationId from InboxCard c where c.docType = :type and c.docId = :id";

    private static final String FORGET = "delete from InboxCard c where c.conversationId = :conversation";

    private final Host host;

    public Cards(Host host) {
        this.host = host;
    }

    record Of(long messageId, String type, long id) {}

    /** By message. */
    public static Map<Long, DocRef> of(EntityManager em, Collection<Long> messages) {
        var all = new HashMap<Long, DocRef>();
        if (!messages.isEmpty()) {
            em.createQuery(OF_MESSAGES, Of.class)
                    .setParameter("messages", messages.toArray(Long[]::new))
                    .getResultStream()
                    .forEach(card -> all.put(card.messageId(), new DocRef(card.type(), card.id())));
        }
        return all;
    }

    static void forget(EntityManager em, long conversationId) {
        em.createQuery(FORGET).setParameter("conversation", conversationId).executeUpdate();
    }

    /** What is made from a document that a conversation shows, such as the order of an opportunity, stands there too, once. */
    public void follow(DocumentOriginated event) {
        if (event.origin().type().equals(ConversationDocument.NAME)) {
            // Who makes something of a conversation says so there in words of their own.
            return;
        }
        for (long conversation : showing(event.origin())) {
            host.db().write(em -> follow(em, conversation, event));
        }
    }

    private List<Long> showing(DocRef document) {
        return host.db()
                .read(em -> em.createQuery(SHOWING, Long.class)
                        .setParameter("type", document.type())
                        .setParameter("id", document.id())
                        .setMaxResults(20)
                        .getResultList());
    }

    private boolean follow(EntityManager em, long conversationId, DocumentOriginated event) {
        var document = event.document();
        var seen = host.services().get(Documents.class).seen(List.of(document, event.origin()));
        var made = Optional.ofNullable(seen.get(document)).flatMap(Documents.Seen::glance);
        var origin = seen.get(event.origin());
        var conversation = ConversationLock.byId(em, conversationId);
        var token = "card-" + document.type() + "-" + document.id();
        if (made.isEmpty()
                || origin == null
                || conversation.isEmpty()
                || showing(document).contains(conversationId)
                || MessageStore.byToken(em, conversationId, token).isPresent()) {
            return false;
        }
        var author = new Author(event.userId() == 0 ? null : event.userId(), name(event.userId()));
        var text = t("inbox.card.from", made.get().kind(), origin.view().title());
        var note = Message.note(conversation.get(), author, text, token, event.at());
        em.persist(note);
        em.persist(new Card(note.id(), conversationId, document));
        new Signals(host.live()).messages(conversationId);
        return true;
    }

    private String name(long user) {
        return host.services()
                .get(Users.class)
                .find(user)
                .map(Users.UserRef::name)
                .orElse("");
    }
}
