package io.kenh.inbox.message;

import io.kenh.inbox.api.IncomingMessage;
import io.kenh.inbox.api.ThreadKey;
import io.kenh.inbox.conversation.Conversation;
import io.kenh.inbox.conversation.Preview;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** Finds messages for those who change them. */
final class MessageStore {
    private static final String ID_BY_EXTERNAL =
            "select m.id from Message m where m.channel = :channel and m.accountId = :account and m.externalId = :external";

    private static final String IN_CONVERSATION = """
            select m.id from Message m where m.channel = :channel and m.accountId = :account and m.externalId = :external
            and m.conversationId = :conversation
            """;

    private static final String CONVERSATION_OF = "select m.conversationId from Message m where m.id = :id";

    private static final String BY_TOKEN =
            "select m.id from Message m where m.conversationId = :conversation and m.clientToken = :token";

    private static final String ATTACHMENT = "from Attachment a where a.messageId = :id and a.position = :position";

    private static final String OUTSIDE_BY_EXTERNAL = """
            select m.id from Message m where m.channel = :channel and m.accountId = :account and m.externalId = :external
            and m.direction = io.kenh.inbox.message.Direction.OUTSIDE
            """;

    private static final String NEWEST = """
            from Message m where m.conversationId = :id
            and m.direction in (io.kenh.inbox.message.Direction.IN, io.kenh.inbox.message.Direction.OUT,
                io.kenh.inbox.message.Direction.OUTSIDE, io.kenh.inbox.message.Direction.NOTICE)
            order by m.at desc, m.position desc
            """;

    /** The last words of a person. */
    private static final String TURN = """
            select m.direction from Message m where m.conversationId = :id
            and (m.direction in (io.kenh.inbox.message.Direction.IN, io.kenh.inbox.message.Direction.OUTSIDE)
                or (m.direction = io.kenh.inbox.message.Direction.OUT and m.authorId is not null))
            order by m.at desc, m.position desc
            """;

    private static final String FIRST_ATTACHMENT = """
            select new io.kenh.inbox.message.AttachmentName(a.kind, a.name) from Attachment a
            where a.messageId = :id order by a.position
            """;

    private MessageStore() {}

    static Optional<Long> idByExternal(EntityManager em, ThreadKey thread, String externalId) {
        return em.createQuery(ID_BY_EXTERNAL, Long.class)
                .setParameter("channel", thread.channel())
                .setParameter("account", thread.accountId())
                .setParameter("external", externalId)
                .getResultStream()
                .findFirst();
    }

    /** Whether this very conversation holds a message with that id of the channel. */
    static boolean holds(EntityManager em, Conversation conversation, String externalId) {
        return em.createQuery(IN_CONVERSATION, Long.class)
                .setParameter("channel", conversation.thread().channel())
                .setParameter("account", conversation.thread().accountId())
                .setParameter("external", externalId)
                .setParameter("conversation", conversation.id())
                .getResultStream()
                .findFirst()
                .isPresent();
    }

    static Optional<Long> conversationOf(EntityManager em, long messageId) {
        return em.createQuery(CONVERSATION_OF, Long.class)
                .setParameter("id", messageId)
                .getResultStream()
                .findFirst();
    }

    static Optional<Long> byToken(EntityManager em, long conversationId, String token) {
        return em.createQuery(BY_TOKEN, Long.class)
                .setParameter("conversation", conversationId)
                .setParameter("token", token)
                .getResultStream()
                .findFirst();
    }

    static Optional<Attachment> attachment(EntityManager em, long messageId, int position) {
        return em.createQuery(ATTACHMENT, Attachment.class)
                .setParameter("id", messageId)
                .setParameter("position", position)
                .getResultStream()
                .findFirst();
    }

    static Preview preview(String text, List<IncomingMessage.Attachment> attachments) {
        return attachments.isEmpty()
                ? Preview.of(text, null, null)
                : Preview.of(
                        text,
                        attachments.getFirst().kind(),
                        attachments.getFirst().name());
    }

    /**
     * The platform's echo of our own message came before its answer to our call, and stands here as written elsewhere: takes it away, as
     * the message itself is about to carry that id.
     */
    static void dropEcho(EntityManager em, Conversation conversation, String externalId) {
        var echo = em.createQuery(OUTSIDE_BY_EXTERNAL, Long.class)
                .setParameter("channel", conversation.thread().channel())
                .setParameter("account", conversation.thread().accountId())
                .setParameter("external", externalId)
                .getResultStream()
                .findFirst();
        echo.ifPresent(id -> {
            em.createQuery("delete from Attachment a where a.messageId = :id")
                    .setParameter("id", id)
                    .executeUpdate();
            em.createQuery("delete from Message m where m.id = :id")
                    .setParameter("id", id)
                    .executeUpdate();
            if (conversation.isLast(id)) {
                lastAgain(em, conversation);
            }
            conversation.asked(asked(em, conversation));
        });
    }

    private static boolean asked(EntityManager em, Conversation conversation) {
        return em.createQuery(TURN, Direction.class)
                .setParameter("id", conversation.id())
                .setMaxResults(1)
                .getResultStream()
                .anyMatch(Direction.IN::equals);
    }

    private static void lastAgain(EntityManager em, Conversation conversation) {
        var newest = em.createQuery(NEWEST, Message.class)
                .setParameter("id", conversation.id())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
        newest.ifPresentOrElse(
                message -> conversation.last(message, previewOf(em, message)),
                () -> conversation.last(null, Preview.NOTHING));
    }

    private static Preview previewOf(EntityManager em, Message message) {
        return em.createQuery(FIRST_ATTACHMENT, AttachmentName.class)
                .setParameter("id", message.id())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(first -> Preview.of(message.text(), first.kind(), first.name()))
                .orElseGet(() -> Preview.of(message.text(), null, null));
    }
}
