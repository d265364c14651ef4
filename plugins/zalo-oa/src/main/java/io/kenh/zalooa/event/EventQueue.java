package io.kenh.zalooa.event;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;

/**
 * Which events are next. Whoever asks holds the queue until the transaction ends: only so can it see whose events others are at work on,
 * and one sender's events never run in parallel.
 */
final class EventQueue {
    private static final int CLAIM = 100;

    private static final String MUTEX = "select name from zalo_oa_lock where name = 'claim-events' for update";

    private static final String CRASHED = """
            update ZaloEvent e set e.state = 'QUEUED', e.leaseUntil = null
            where e.state = 'PROCESSING' and e.leaseUntil < :now
            """;
    private static final String NOBODY_AT_WORK = """
             and not exists (select o.id from ZaloEvent o
                where o.accountId = e.accountId and o.subject = e.subject and o.state = 'PROCESSING')
            order by e.id
            """;
    /** New events that could not have their effect together with others, or not then. */
    private static final String LEFT = "from ZaloEvent e where e.state = 'RECEIVED'" + NOBODY_AT_WORK;

    private static final String AGAIN =
            "from ZaloEvent e where e.state = 'QUEUED' and e.nextAt <= :now" + NOBODY_AT_WORK;
    private static final String THESE =
            "from ZaloEvent e where e.state = 'RECEIVED' and one_of(e.id, :ids)" + NOBODY_AT_WORK;

    /** @param more whether there may be others */
    record Fresh(List<ZaloEvent> events, boolean more) {}

    private EventQueue() {}

    /** New events in order of arrival: those the log has already, locked, else those taken in since, which it has not. */
    static Fresh fresh(EntityManager em, int most) {
        hold(em);
        var left = left(em, most);
        if (!left.isEmpty()) {
            gather(em, left.getFirst());
            return new Fresh(left, true);
        }
        var taken = Inbound.next(em, most);
        if (taken.events().isEmpty() || !gather(em, taken.events().getFirst())) {
            return taken;
        }
        return new Fresh(left(em, most), true);
    }

    /** What comes of somebody who leaves is in the log before they do: there, and only there, leaving finds it. */
    private static boolean gather(EntityManager em, ZaloEvent first) {
        boolean leaves = EventEffects.alone(first);
        if (leaves) {
            Inbound.intoLog(em, first.person());
        }
        return leaves;
    }

    private static List<ZaloEvent> left(EntityManager em, int most) {
        return em.createQuery(LEFT, ZaloEvent.class)
                .setMaxResults(most)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    private static void hold(EntityManager em) {
        em.createNativeQuery(MUTEX).getSingleResult();
    }

    /** What is to be tried again by now, and what a worker that died has left; with a lease that runs out should this one die as well. */
    static List<Long> claimAgain(EntityManager em, Instant now, Instant lease) {
        hold(em);
        em.createQuery(CRASHED).setParameter("now", now).executeUpdate();
        return claimed(
                em,
                em.createQuery(AGAIN, ZaloEvent.class)
                        .setParameter("now", now)
                        .setMaxResults(CLAIM)
                        .getResultList(),
                lease);
    }

    /** Puts them into the log, where the rest of the queue can be held against them. */
    static void leave(EntityManager em, List<Long> ids) {
        hold(em);
        Inbound.intoLog(em, ids.toArray(Long[]::new));
    }

    /** Those of these new events in the log that are still new. */
    static List<Long> claim(EntityManager em, List<Long> ids, Instant lease) {
        hold(em);
        return claimed(
                em,
                em.createQuery(THESE, ZaloEvent.class)
                        .setParameter("ids", ids.toArray(Long[]::new))
                        .getResultList(),
                lease);
    }

    private static List<Long> claimed(EntityManager em, List<ZaloEvent> events, Instant lease) {
        for (var event : events) {
            event.claim(lease);
            gather(em, event);
        }
        return events.stream().map(ZaloEvent::id).toList();
    }
}
