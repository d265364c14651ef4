package io.kenh.chatterbridge.link;

import io.kenh.api.data.DocRef;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** Finds links. A conversation has few. */
public final class LinkStore {
    private static final int MOST = 100;
    private static final String ONE = """
            from ChatterBridgeLink l where l.conversationId = :conversation and l.docType = :type and l.docId = :doc
            """;
    private static final String OF_CONVERSATION = """
            from ChatterBridgeLink l where l.conversationId = :conversation and l.removed = false order by l.linkedAt desc, l.id desc
            """;
    private static final String OF_DOCUMENT = """
            from ChatterBridgeLink l where l.docType = :type and l.docId = :doc and l.removed = false
            order by l.linkedAt desc, l.id desc
            """;
    private static final String DOCUMENTS =
            "select l.docType, l.docId from ChatterBridgeLink l where l.conversationId = :conversation and l.removed = false";
    private static final String COPYING = """
            select count(l) from ChatterBridgeLink l join ChatterBridgeAccount a
            on a.channel = l.channel and a.accountId = l.accountId
            where l.conversationId = :conversation and l.removed = false and a.active = true
            """;

    private static final String LINKED =
            "select count(l) from ChatterBridgeLink l where l.conversationId = :conversation";

    private LinkStore() {}

    /** Whether there is or was a link. */
    public static boolean linked(EntityManager em, long conversation) {
        return em.createQuery(LINKED, Long.class)
                        .setParameter("conversation", conversation)
                        .getSingleResult()
                > 0;
    }

    /** Removed or not. */
    static Optional<Link> find(EntityManager em, long conversation, DocRef document) {
        return em.createQuery(ONE, Link.class)
                .setParameter("conversation", conversation)
                .setParameter("type", document.type())
                .setParameter("doc", document.id())
                .getResultStream()
                .findFirst();
    }

    /** The newest first. */
    public static List<Link> of(EntityManager em, long conversation) {
        return em.createQuery(OF_CONVERSATION, Link.class)
                .setParameter("conversation", conversation)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** Of the conversation, without reading the links: whoever has not got the conversation yet would keep what may change. */
    public static List<DocRef> documents(EntityManager em, long conversation) {
        return em.createQuery(DOCUMENTS, DocRef.class)
                .setParameter("conversation", conversation)
                .setMaxResults(MOST)
                .getResultList();
    }

    static List<Link> of(EntityManager em, DocRef document) {
        return em.createQuery(OF_DOCUMENT, Link.class)
                .setParameter("type", document.type())
                .setParameter("doc", document.id())
                .setMaxResults(MOST)
                .getResultList();
    }

    /** Removed ones too. */
    public static List<LinkFacts> all(EntityManager em, DocRef document) {
        return em.createQuery("from ChatterBridgeLink l where l.docType = :type and l.docId = :doc", Link.class)
                .setParameter("type", document.type())
                .setParameter("doc", document.id())
                .getResultStream()
                .map(Link::facts)
                .toList();
    }

    /** Whether lines of the conversation are wanted anywhere: most are not, and cost this question only. */
    public static boolean wanted(EntityManager em, long conversation) {
        return em.createQuery(COPYING, Long.class)
                        .setParameter("conversation", conversation)
                        .getSingleResult()
                > 0;
    }
}
