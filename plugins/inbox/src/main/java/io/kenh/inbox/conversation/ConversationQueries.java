package io.kenh.inbox.conversation;

import io.kenh.inbox.api.Conversations.ConversationRef;
import io.kenh.inbox.api.ThreadKey;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads single conversations, and counts. */
public final class ConversationQueries {
    /** Beyond this a count is shown as "99+". */
    public static final int COUNT_LIMIT = 100;

    private static final String VISIBLE = """
            from Conversation c where c.id = :id
            and (:all = true or one_of(c.assigneeId, :people) or c.assigneeId is null)
            """;

    private static final String VISIBLE_OF = """
            from Conversation c where one_of(c.channel, :channels) and one_of(c.accountId, :accounts) and one_of(c.customer, :customers)
            and (:all = true or one_of(c.assigneeId, :people) or c.assigneeId is null)
            """;

    private static final String BY_THREAD = """
            select new io.kenh.inbox.conversation.RefRow(
                c.id, c.channel, c.accountId, c.customer, c.partnerId, c.partnerName, c.assigneeId)
            from Conversation c where c.channel = :channel and c.accountId = :account and c.customer = :customer
            """;

    private static final String BY_ID = """
            select new io.kenh.inbox.conversation.RefRow(
                c.id, c.channel, c.accountId, c.customer, c.partnerId, c.partnerName, c.assigneeId)
            from Conversation c where c.id = :id
            """;

    /** Looks at the newest open ones only: an old one that nobody reads must not make every page slow. */
    private static final String UNREAD = """
            select c.id from Conversation c
            left join ReadMarker r on r.conversationId = c.id and r.userId = :me
            where c.lastInboundPosition > coalesce(r.lastReadPosition, 0L)
            and c.id in (select n.id from Conversation n
                where n.state = io.kenh.inbox.conversation.ConversationState.OPEN
                and (:all = true or one_of(n.assigneeId, :people) or n.assigneeId is null)
                order by n.lastAt desc, n.id desc limit 1000)
            """;

    private static final String OF_PARTNER = """
            from Conversation c where c.partnerId = :partner and c.id <> :except
            and (:all = true or one_of(c.assigneeId, :people) or c.assigneeId is null)
            order by c.lastAt desc, c.id desc
            """;

    private static final String TALKING = """
            select distinct c.partnerId from Conversation c where one_of(c.partnerId, :partners) and c.companyId = :company
            """;

    private ConversationQueries() {}

    /** Empty also for one that the reader may not see: nobody learns that it exists. */
    public static Optional<ConversationHead> visible(EntityManager em, long id, Visibility who) {
        return em.createQuery(VISIBLE, Conversation.class)
                .setParameter("id", id)
                .setParameter("all", who.all())
                .setParameter("people", who.people().toArray(Long[]::new))
                .getResultStream()
                .findFirst()
                .map(ConversationHead::of);
    }

    /** One query for many threads; others whose parts mix those of several threads are left out. */
    public static Map<ThreadKey, ConversationRef> visible(EntityManager em, Set<ThreadKey> threads, Visibility who) {
        return em.createQuery(VISIBLE_OF, Conversation.class)
                .setParameter("channels", parts(threads, ThreadKey::channel).toArray(String[]::new))
                .setParameter("accounts", parts(threads, ThreadKey::accountId).toArray(Long[]::new))
                .setParameter("customers", parts(threads, ThreadKey::customer).toArray(String[]::new))
                .setParameter("all", who.all())
                .setParameter("people", who.people().toArray(Long[]::new))
                .getResultStream()
                .filter(conversation -> threads.contains(conversation.thread()))
                .map(conversation -> ConversationHead.of(conversation).ref())
                .collect(Collectors.toMap(ConversationRef::thread, ref -> ref));
    }

    private static <T> Set<T> parts(Set<ThreadKey> threads, Function<ThreadKey, T> part) {
        return threads.stream().map(part).collect(Collectors.toSet());
    }

    public static Optional<ConversationRef> byThread(EntityManager em, ThreadKey thread) {
        return em.createQuery(BY_THREAD, RefRow.class)
                .setParameter("channel", thread.channel())
                .setParameter("account", thread.accountId())
                .setParameter("customer", thread.customer())
                .getResultStream()
                .findFirst()
                .map(RefRow::ref);
    }

    public static Optional<ConversationRef> ref(EntityManager em, long id) {
        return em.createQuery(BY_ID, RefRow.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .map(RefRow::ref);
    }

    /** How many of the newest 1,000 open conversations hold something the reader has not seen; at most {@link #COUNT_LIMIT}. */
    public static int unread(EntityManager em, Visibility who) {
        return em.createQuery(UNREAD, Long.class)
                .setParameter("all", who.all())
                .setParameter("people", who.people().toArray(Long[]::new))
                .setParameter("me", who.userId())
                .setMaxResults(COUNT_LIMIT)
                .getResultList()
                .size();
    }

    /**
     * The contact's conversations that the reader may see, newest first.
     *
     * @param except one that is not wanted, or 0
     */
    public static List<EarlierRow> ofPartner(EntityManager em, long partnerId, long except, Visibility who, int limit) {
        return em.createQuery(OF_PARTNER, Conversation.class)
                .setParameter("partner", partnerId)
                .setParameter("except", except)
                .setParameter("all", who.all())
                .setParameter("people", who.people().toArray(Long[]::new))
                .setMaxResults(limit)
                .getResultStream()
                .map(Conversation::earlier)
                .toList();
    }

    /** Those of the contacts that have any conversation with the company. */
    public static Set<Long> talking(EntityManager em, long companyId, Collection<Long> partners) {
        return Set.copyOf(em.createQuery(TALKING, Long.class)
                .setParameter("partners", partners.toArray(Long[]::new))
                .setParameter("company", companyId)
                .getResultList());
    }
}
