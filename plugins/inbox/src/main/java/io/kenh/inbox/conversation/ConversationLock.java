package io.kenh.inbox.conversation;

import io.kenh.inbox.api.ThreadKey;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Optional;

/**
 * The one rule of writing: whoever changes a conversation or one of its messages holds the conversation's row. So "is it there already"
 * and "insert" are one step, nobody's transaction is broken by a duplicate, and lists never disagree with messages.
 */
public final class ConversationLock {
    private static final String BY_ID = "from Conversation c where c.id = :id";

    private static final String VISIBLE = """
            from Conversation c where c.id = :id
            and (:all = true or c.assigneeId in :people or c.assigneeId is null)
            """;

    private static final String BY_THREAD =
            "from Conversation c where c.channel = :channel and c.accountId = :account and c.customer = :customer";

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
        return locked(em.createQuery(BY_ID, Conversation.class).setParameter("id", id));
    }

    public static Optional<Conversation> visible(EntityManager em, long id, Visibility who) {
        return locked(em.createQuery(VISIBLE, Conversation.class)
                .setParameter("id", id)
                .setParameter("all", who.all())
                .setParameter("people", who.people()));
    }

    public static Optional<Conversation> byThread(EntityManager em, ThreadKey thread) {
        return locked(em.createQuery(BY_THREAD, Conversation.class)
                .setParameter("channel", thread.channel())
                .setParameter("account", thread.accountId())
                .setParameter("customer", thread.customer()));
    }

    /** The thread's conversation, opened if there is none. */
    public static Conversation open(
            EntityManager em, ThreadKey thread, long companyId, long partnerId, Instant at, Instant now) {
        return byThread(em, thread).orElseGet(() -> {
            em.createNativeQuery(INSERT)
                    .setParameter("company", companyId)
                    .setParameter("channel", thread.channel())
                    .setParameter("account", thread.accountId())
                    .setParameter("customer", thread.customer())
                    .setParameter("partner", partnerId)
                    .setParameter("at", at)
                    .setParameter("now", now)
                    .executeUpdate();
            return byThread(em, thread).orElseThrow();
        });
    }

    private static Optional<Conversation> locked(TypedQuery<Conversation> query) {
        return query.setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
