package io.kenh.zbstemplates.send;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds messages with something to do. */
final class Queue {
    private static final Duration HOLDS = Duration.ofMinutes(30);
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
    /**
     * What one person gets about one document comes in the order it was queued: an earlier one that could go now, is on the
     * way or is being asked about often (half an hour, {@link #HOLDS}) holds the later ones back. One that waits (for the
     * quota, the morning) or that only a person can settle holds nobody: the later one may go another way, or be the one
     * that matters. Nor does a bulk send's that stands in its queue.
     */
    private static final String NEXT = """
              and not exists (select 1 from ZbsMessage e
                              where e.documentType = m.documentType and e.documentId = m.documentId and e.id < m.id
                                and e.accountId = m.accountId
                                and ((e.state = QUEUED and e.source.batchId is null and e.dueAt <= :now)
                                     or (e.state in (SENDING, UNKNOWN) and e.dueAt is not null and e.attemptedAt > :since))
                                and (e.to.partnerId = m.to.partnerId or e.to.phone = m.to.phone or e.to.userId = m.to.userId))
            """;
    /** Ordered by the whole index, so that it need not be sorted. */
    private static final String IN_ORDER = "order by m.accountId, m.state, m.dueAt, m.id";

    private static final String WITH_STATE = """
            select m.id from ZbsMessage m
            where m.accountId = :account and m.state = :state and m.dueAt <= :now
            """ + FREE;
    private static final String FIRST = WITH_STATE + IN_ORDER;
    private static final String DUE = WITH_STATE + NEXT + IN_ORDER;

    private static final String SINGLE =
            """
            select m.id from ZbsMessage m
            where m.accountId = :account and m.state = :state and m.source.batchId is null and m.dueAt <= :now
            """ + FREE + NEXT + "order by m.accountId, m.state, m.source.batchId, m.dueAt, m.id";
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
    private static final String THESE = "from ZbsMessage m where one_of(m.id, :ids) order by m.id";
    private static final String OF_TRACKINGS = "from ZbsMessage m where one_of(m.trackingId, :trackings) order by m.id";
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

    /**
     * Those whose turn it is, the first first, but none to somebody who has one on the way, nor two to the same, nor one before an earlier
     * one about the same document (see {@link #NEXT}). What is no bulk send's does not
     * wait behind thousands. Found first and locked then: an embedded database would lock the whole queue to find its first.
     */
    static List<Message> due(EntityManager em, long account, OnTheWay own, Instant now, int most) {
        var ids = new LinkedHashSet<Long>();
        for (var query : List.of(SINGLE, DUE)) {
            for (var state : List.of(MessageState.WAITING, MessageState.QUEUED)) {
                if (ids.size() < most) {
                    ids.addAll(ids(em, query, account, state, own, now, most));
                }
            }
        }
        var locked = locked(em, ids);
        var people = new HashSet<Object>();
        return ids.stream()
                .limit(most)
                .flatMap(id -> Stream.ofNullable(locked.get(id)))
                // Somebody may have taken it back in between.
                .filter(message -> message.state().waits() && due(message, now))
                .filter(message -> free(message.to(), people))
                .toList();
    }

    private static boolean due(Message message, Instant now) {
        var due = message.dueAt();
        return due != null && !due.isAfter(now);
    }

    private static boolean free(Recipient to, Set<Object> people) {
        var names = to.known();
        boolean free = Collections.disjoint(people, names);
        people.addAll(names);
        return free;
    }

    /** The first with that state. */
    static Optional<Message> first(EntityManager em, long account, MessageState state, OnTheWay own, Instant now) {
        while (true) {
            var ids = ids(em, FIRST, account, state, own, now, 1);
            if (ids.isEmpty()) {
                return Optional.empty();
            }
            var message = locked(em, ids).get(ids.getFirst());
            if (message != null && message.state() == state && due(message, now)) {
                return Optional.of(message);
            }
            // Somebody took it back in between.
        }
    }

    private static List<Long> ids(
            EntityManager em, String query, long account, MessageState state, OnTheWay own, Instant now, int most) {
        var found = em.createQuery(query, Long.class);
        if (!query.equals(FIRST)) {
            found.setParameter("since", now.minus(HOLDS));
        }
        return found.setParameter("account", account)
                .setParameter("state", state)
                .setParameter("now", now)
                .setParameter("partners", own.partners())
                .setParameter("phones", own.phones())
                .setParameter("users", own.users())
                .setMaxResults(most)
                .getResultList();
    }

    /** By tracking id; locked. */
    static Map<String, Message> ofTrackings(EntityManager em, Collection<String> trackings) {
        return trackings.isEmpty()
                ? Map.of()
                : em.createQuery(OF_TRACKINGS, Message.class)
                        .setParameter("trackings", trackings.toArray(String[]::new))
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultStream()
                        .collect(Collectors.toMap(message -> message.row().trackingId(), message -> message));
    }

    /** Everybody locks messages in the order of their ids. */
    static Map<Long, Message> locked(EntityManager em, Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : em.createQuery(THESE, Message.class)
                        .setParameter("ids", ids.toArray(Long[]::new))
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultStream()
                        .collect(Collectors.toMap(Message::id, message -> message));
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
