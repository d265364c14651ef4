package io.kenh.inbox.conversation;

import io.kenh.inbox.api.IncomingMessage;
import io.kenh.inbox.api.ThreadKey;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.engine.spi.EntityKey;

/**
 * The one rule of writing: whoever changes a conversation or one of its messages holds the conversation's row. So "is it there already"
 * and "insert" are one step, nobody's transaction is broken by a duplicate, and lists never disagree with messages.
 */
public final class ConversationLock {
    private static final String BY_ID = "from Conversation c where c.id = :id";

    private static final String VISIBLE = """
            from Conversation c where c.id = :id
            and (:all = true or one_of(c.assigneeId, :people) or c.assigneeId is null)
            """;

    private static final String BY_THREAD =
            "from Conversation c where c.channel = :channel and c.accountId = :account and c.customer = :customer";

    private static final String BY_THREADS = """
            from Conversation c where c.channel = :channel and c.accountId = :account and one_of(c.customer, :customers)
            order by c.id
            """;

    /** Two first messages of one customer at once: the second waits for the first and then inserts nothing. */
    private static final String INSERT = """
            insert into inbox_conversation (id, version, company_id, channel, account_id, customer, partner_id,
                partner_name, search_text, state, needs_reply, last_at, last_preview, message_count, last_inbound_position,
                unread, created_at)
            values (nextval('inbox_conversation_seq'), 0, :company, :channel, :account, :customer, :partner,
                '', '', 'OPEN', false, :at, '', 0, 0, 0, :now)
            on conflict do nothing
            """;

    private ConversationLock() {}

    public static Optional<Conversation> byId(EntityManager em, long id) {
        renew(em, one -> one.id() == id);
        return locked(em.createQuery(BY_ID, Conversation.class).setParameter("id", id));
    }

    public static Optional<Conversation> visible(EntityManager em, long id, Visibility who) {
        renew(em, one -> one.id() == id);
        return locked(em.createQuery(VISIBLE, Conversation.class)
                .setParameter("id", id)
                .setParameter("all", who.all())
                .setParameter("people", who.people().toArray(Long[]::new)));
    }

    public static Optional<Conversation> byThread(EntityManager em, ThreadKey thread) {
        renew(em, one -> one.thread().equals(thread));
        return locked(em.createQuery(BY_THREAD, Conversation.class)
                .setParameter("channel", thread.channel())
                .setParameter("account", thread.accountId())
                .setParameter("customer", thread.customer()));
    }

    /** The conversations there are, locked in one order for everybody; one query for each account. */
    public static Map<ThreadKey, Conversation> byThreads(EntityManager em, Collection<ThreadKey> threads) {
        record Account(String channel, long id) {}
        renew(em, one -> threads.contains(one.thread()));
        var found = new HashMap<ThreadKey, Conversation>();
        threads.stream()
                .collect(Collectors.groupingBy(
                        thread -> new Account(thread.channel(), thread.accountId()),
                        () -> new TreeMap<>(
                                Comparator.comparing(Account::channel).thenComparingLong(Account::id)),
                        Collectors.mapping(ThreadKey::customer, Collectors.toSet())))
                .forEach((account, customers) -> em.createQuery(BY_THREADS, Conversation.class)
                        .setParameter("channel", account.channel())
                        .setParameter("account", account.id())
                        .setParameter("customers", customers.toArray(String[]::new))
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultList()
                        .forEach(conversation -> found.put(conversation.thread(), conversation)));
        return found;
    }

    /** What a conversation begins with. */
    public record First(ThreadKey thread, long companyId, long partnerId, Instant at) {
        public static First of(IncomingMessage message) {
            return new First(message.thread(), message.companyId(), message.partnerId(), message.at());
        }
    }

    /** The messages' conversations, opened where there is none. */
    public static Map<ThreadKey, Conversation> open(EntityManager em, List<First> messages, Instant now) {
        var firsts = new LinkedHashMap<ThreadKey, First>();
        messages.forEach(message -> firsts.putIfAbsent(message.thread(), message));
        var found = byThreads(em, firsts.keySet());
        firsts.keySet().removeAll(found.keySet());
        if (!firsts.isEmpty()) {
            firsts.values().forEach(message -> insert(em, message, now));
            found.putAll(byThreads(em, firsts.keySet()));
        }
        return found;
    }

    private static void insert(EntityManager em, First first, Instant now) {
        em.createNativeQuery(INSERT)
                .setParameter("company", first.companyId())
                .setParameter("channel", first.thread().channel())
                .setParameter("account", first.thread().accountId())
                .setParameter("customer", first.thread().customer())
                .setParameter("partner", first.partnerId())
                .setParameter("at", first.at())
                .setParameter("now", now)
                .executeUpdate();
    }

    /**
     * What the same transaction read before, to write about it, may have changed since: a locking query leaves a known entity as it was read,
     * or refuses it. Who read nothing before, or holds it already, pays nothing for this.
     */
    private static void renew(EntityManager em, Predicate<Conversation> wanted) {
        var known = em.unwrap(Session.class).getStatistics().getEntityKeys().stream()
                .map(EntityKey.class::cast)
                .filter(key -> key.getEntityName().equals(Conversation.class.getName()))
                .map(key -> em.find(Conversation.class, key.getIdentifier()))
                .filter(one -> one != null && wanted.test(one))
                .filter(one -> em.getLockMode(one) != LockModeType.PESSIMISTIC_WRITE)
                .sorted(Comparator.comparingLong(Conversation::id))
                .toList();
        if (!known.isEmpty()) {
            em.flush();
            known.forEach(one -> em.refresh(one, LockModeType.PESSIMISTIC_WRITE));
        }
    }

    private static Optional<Conversation> locked(TypedQuery<Conversation> query) {
        return query.setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
