package io.kenh.zbstemplates.send;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds messages with something to do. */
final class Queue {
    private static final String LEASED = """
            select count(m) from ZbsMessage m
            where m.accountId = :account and m.leaseUntil > :now and not one_of(m.id, :own)
            """;
    /** Nothing is on the way to this person: what they get comes one after the other, in its order. */
    private static final String FREE = """
              and (m.to.partnerId is null or not one_of(m.to.partnerId, :partners))
              and (m.to.phone is null or not one_of(m.to.phone, :phones))
              and (m.to.userId is null or not one_of(m.to.userId, :users))
            """;
    /** Ordered by the whole index, so that it need not be sorted. */
    private static final String DUE = """
            select m.id from ZbsMessage m
            where m.accountId = :account and m.state = :state and m.dueAt <= :now
            """ + FREE + "order by m.accountId, m.state, m.dueAt, m.id";

    private static final String SINGLE = """
            select m.id from ZbsMessage m
            where m.accountId = :account and m.state = :state and m.source.batchId is null and m.dueAt <= :now
            """ + FREE + "order by m.accountId, m.state, m.source.batchId, m.dueAt, m.id";
    private static final String PARKABLE = """
            from ZbsMessage m
            where m.accountId = :account and m.state in (QUEUED, WAITING) and m.dueAt <= :now
              and (:template = 0L or m.templateId = :template) and (:all = true or m.tag = io.kenh.zbstemplates.content.Tag.PROMOTION)
              and (:any = true or m.to.route = :route)
            order by m.id
            """;
    private static final String HELD = """
            from ZbsMessage m where m.accountId = :account and m.state = :state and one_of(m.why.key, :keys) order by m.id
            """;
    private static final String ACCOUNTS = """
            select distinct m.accountId from ZbsMessage m where m.state in (QUEUED, WAITING, SENDING, UNKNOWN) and m.dueAt <= :now
            """;
    private static final String LOOK = """
            select m.id from ZbsMessage m where m.state = :state and m.dueAt <= :now order by m.dueAt
            """;
    private static final String ACCEPTED = """
            select count(m) from ZbsMessage m
            where m.accountId = :account and m.to.route = :route and m.attemptedAt >= :since and m.sentAt is not null
              and m.id <> :other
            """;
    private static final String HELD_BEFORE = """
            select distinct s.messageId from ZbsStep s
            where one_of(s.messageId, :messages) and s.state = :state and s.reason = :reason
            """;
    private static final String BY_EXTERNAL =
            "from ZbsMessage m where m.accountId = :account and m.externalId = :external";

    private Queue() {}

    /** Another run has messages on the way. */
    static boolean busy(EntityManager em, long account, OnTheWay own, Instant now) {
        return em.createQuery(LEASED, Long.class)
                        .setParameter("account", account)
                        .setParameter("now", now)
                        .setParameter("own", own.messages())
                        .getSingleResult()
                > 0;
    }

    /** The first, but none to somebody who has one on the way. */
    static Optional<Message> due(EntityManager em, long account, MessageState state, OnTheWay own, Instant now) {
        return first(em, DUE, account, state, own, now);
    }

    /** One that is no bulk send's: it does not wait behind thousands. */
    static Optional<Message> single(EntityManager em, long account, MessageState state, OnTheWay own, Instant now) {
        return first(em, SINGLE, account, state, own, now);
    }

    /** Found first and locked then: an embedded database would lock the whole queue to find its first. */
    private static Optional<Message> first(
            EntityManager em, String query, long account, MessageState state, OnTheWay own, Instant now) {
        while (true) {
            var id = em.createQuery(query, Long.class)
                    .setParameter("account", account)
                    .setParameter("state", state)
                    .setParameter("now", now)
                    .setParameter("partners", own.partners())
                    .setParameter("phones", own.phones())
                    .setParameter("users", own.users())
                    .setMaxResults(1)
                    .getResultStream()
                    .findFirst();
            if (id.isEmpty()) {
                return Optional.empty();
            }
            var message = em.find(Message.class, id.get(), LockModeType.PESSIMISTIC_WRITE);
            var due = message == null ? null : message.dueAt();
            if (message != null && message.state() == state && due != null && !due.isAfter(now)) {
                return Optional.of(message);
            }
            // Somebody took it back in between.
        }
    }

    static List<Message> parkable(EntityManager em, long account, Parking.Which which, Instant now, int most) {
        var route = which.route();
        return em.createQuery(PARKABLE, Message.class)
                .setParameter("account", account)
                .setParameter("now", now)
                .setParameter("template", which.template())
                .setParameter("all", which.all())
                .setParameter("any", route == null)
                .setParameter("route", route == null ? Route.PHONE : route)
                .setMaxResults(most)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Waiting for one of these reasons. */
    static List<Message> held(EntityManager em, long account, Collection<String> keys, int most) {
        return em.createQuery(HELD, Message.class)
                .setParameter("account", account)
                .setParameter("state", MessageState.WAITING)
                .setParameter("keys", keys.toArray(String[]::new))
                .setMaxResults(most)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    static List<Long> accounts(EntityManager em, Instant now) {
        return em.createQuery(ACCOUNTS, Long.class).setParameter("now", now).getResultList();
    }

    /** Sent ones whose delivery is to be asked about. */
    static List<Long> look(EntityManager em, Instant now, int most) {
        return em.createQuery(LOOK, Long.class)
                .setParameter("state", MessageState.SENT)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }

    /** Messages by phone the platform took of those tried since then. */
    static long accepted(EntityManager em, long account, Instant since, long other) {
        return em.createQuery(ACCEPTED, Long.class)
                .setParameter("account", account)
                .setParameter("route", Route.PHONE)
                .setParameter("since", since)
                .setParameter("other", other)
                .getSingleResult();
    }

    /** Those of them that were put off for this reason before. */
    static Set<Long> heldBefore(EntityManager em, List<Message> messages, Why why) {
        return Set.copyOf(em.createQuery(HELD_BEFORE, Long.class)
                .setParameter("messages", messages.stream().map(Message::id).toArray(Long[]::new))
                .setParameter("state", MessageState.WAITING)
                .setParameter("reason", why.key())
                .getResultList());
    }

    static Optional<Message> byExternal(EntityManager em, long account, String external) {
        return external.isEmpty()
                ? Optional.empty()
                : em.createQuery(BY_EXTERNAL, Message.class)
                        .setParameter("account", account)
                        .setParameter("external", external)
                        .setMaxResults(1)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultStream()
                        .findFirst();
    }
}
