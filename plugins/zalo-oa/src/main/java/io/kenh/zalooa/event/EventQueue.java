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
    private static final String FRESH = "from ZaloEvent e where e.state = 'RECEIVED'" + NOBODY_AT_WORK;
    private static final String AGAIN =
            "from ZaloEvent e where e.state = 'QUEUED' and e.nextAt <= :now" + NOBODY_AT_WORK;
    private static final String THESE =
            "from ZaloEvent e where e.state = 'RECEIVED' and one_of(e.id, :ids)" + NOBODY_AT_WORK;

    private EventQueue() {}

    /** New events in order of arrival, locked. */
    static List<ZaloEvent> fresh(EntityManager em, int most) {
        em.createNativeQuery(MUTEX).getSingleResult();
        return em.createQuery(FRESH, ZaloEvent.class)
                .setMaxResults(most)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** What is to be tried again by now, and what a worker that died has left; with a lease that runs out should this one die as well. */
    static List<Long> claimAgain(EntityManager em, Instant now, Instant lease) {
        em.createNativeQuery(MUTEX).getSingleResult();
        em.createQuery(CRASHED).setParameter("now", now).executeUpdate();
        return claim(
                em.createQuery(AGAIN, ZaloEvent.class)
                        .setParameter("now", now)
                        .setMaxResults(CLAIM)
                        .getResultList(),
                lease);
    }

    /** Those of these new events that are still new. */
    static List<Long> claim(EntityManager em, List<Long> ids, Instant lease) {
        em.createNativeQuery(MUTEX).getSingleResult();
        return claim(
                em.createQuery(THESE, ZaloEvent.class)
                        .setParameter("ids", ids.toArray(Long[]::new))
                        .getResultList(),
                lease);
    }

    private static List<Long> claim(List<ZaloEvent> events, Instant lease) {
        events.forEach(event -> event.claim(lease));
        return events.stream().map(ZaloEvent::id).toList();
    }
}
