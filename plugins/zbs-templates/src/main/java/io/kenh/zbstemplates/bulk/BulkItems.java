package io.kenh.zbstemplates.bulk;

import io.kenh.zbstemplates.send.MessageState;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;

/** Queries over the documents of a bulk send. Inside a transaction. */
final class BulkItems {
    private static final String NEXT =
            "from ZbsBulkItem i where i.bulkId = :bulk and i.verdict = :verdict order by i.id";
    private static final String OF_MESSAGES = "from ZbsBulkItem i where one_of(i.messageId, :messages)";
    private static final String VERDICTS =
            "select i.verdict, count(i) from ZbsBulkItem i where i.bulkId = :bulk group by i.verdict";
    private static final String STATES = """
            select m.state, count(i) from ZbsBulkItem i join ZbsMessage m on m.id = i.messageId
            where i.bulkId = :bulk group by m.state
            """;
    private static final String OPEN = """
            select count(i) from ZbsBulkItem i join ZbsMessage m on m.id = i.messageId
            where i.bulkId = :bulk and (m.state in (QUEUED, WAITING, SENDING) or (m.state = UNKNOWN and m.dueAt is not null))
            """;
    private static final String AGAIN =
            "update ZbsBulkItem i set i.verdict = :unchecked where i.bulkId = :bulk and i.verdict <> :unchecked";
    private static final String FORGET = "delete from ZbsBulkItem i where i.bulkId = :bulk";

    private BulkItems() {}

    static List<BulkItem> next(EntityManager em, long bulk, Verdict verdict, int most) {
        return em.createQuery(NEXT, BulkItem.class)
                .setParameter("bulk", bulk)
                .setParameter("verdict", verdict)
                .setMaxResults(most)
                .getResultList();
    }

    static List<BulkItem> of(EntityManager em, Collection<Long> messages) {
        return messages.isEmpty()
                ? List.of()
                : em.createQuery(OF_MESSAGES, BulkItem.class)
                        .setParameter("messages", messages.toArray(Long[]::new))
                        .getResultList();
    }

    static Counts counts(EntityManager em, long bulk) {
        var verdicts = new EnumMap<Verdict, Long>(Verdict.class);
        em.createQuery(VERDICTS, Object[].class)
                .setParameter("bulk", bulk)
                .getResultList()
                .forEach(row -> verdicts.put((Verdict) row[0], (Long) row[1]));
        var messages = new EnumMap<MessageState, Long>(MessageState.class);
        em.createQuery(STATES, Object[].class)
                .setParameter("bulk", bulk)
                .getResultList()
                .forEach(row -> messages.put((MessageState) row[0], (Long) row[1]));
        return new Counts(verdicts, messages);
    }

    /** Whether any of its messages may still go out, or is being found out about. */
    static boolean open(EntityManager em, long bulk) {
        return em.createQuery(OPEN, Long.class).setParameter("bulk", bulk).getSingleResult() > 0;
    }

    /** All are to be looked at anew. */
    static void again(EntityManager em, long bulk) {
        em.createQuery(AGAIN)
                .setParameter("bulk", bulk)
                .setParameter("unchecked", Verdict.UNCHECKED)
                .executeUpdate();
    }

    static void forget(EntityManager em, long bulk) {
        em.createQuery(FORGET).setParameter("bulk", bulk).executeUpdate();
    }
}
