package io.kenh.zalooa.send;

import io.kenh.api.addon.Host;
import io.kenh.api.data.Cursor;
import io.kenh.api.data.Slice;
import io.kenh.inbox.api.Conversations;
import io.kenh.inbox.api.MessageStatus;
import io.kenh.inbox.api.ThreadKey;
import io.kenh.zalooa.account.ZaloAccount;
import io.kenh.zalooa.link.Links;
import io.kenh.zalooa.link.ZaloLink;
import io.kenh.zalooa.list.Where;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.criteria.JoinType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds messages on their way. */
public final class Outgoings {
    private static final int PAGE = 50;
    private static final int LINE_MAX = 100;
    private static final int SWEEP_MAX = 1000;
    private static final String BY_EXTERNAL =
            "from ZaloOutgoing o where o.accountId = :account and o.externalId = :external";
    private static final String BY_MESSAGE = "from ZaloOutgoing o where o.messageId = :message";
    private static final String PLACE = """
            select l, (select count(o) from ZaloOutgoing o where o.messageId = :message) from ZaloLink l
            where l.accountId = :account and l.zaloUserId = :user
            """;
    private static final String UNFINISHED = """
            from ZaloOutgoing o where o.accountId = :account and o.customer = :customer
            and o.state in ('SENDING', 'UNKNOWN') order by o.id
            """;
    private static final String LINE = """
            from ZaloOutgoing o where o.accountId = :account and o.customer = :customer
            and o.state in ('QUEUED', 'SENDING', 'UNKNOWN') order by o.id
            """;
    /** Given up or settled by a person without Zalo's id: an echo may still say that they arrived. */
    private static final String LATE = """
            from ZaloOutgoing o where o.accountId = :account and o.customer = :customer and o.externalId is null
            and o.attemptedAt > :since and (o.state = 'SENT' or (o.state = 'FAILED' and o.errorKey in :reasons)) order by o.id
            """;

    private static final String OVERDUE = """
            select distinct o.accountId, o.customer from ZaloOutgoing o join ZaloAccount a on a.id = o.accountId
            where a.state = 'CONNECTED' and o.nextAt <= :now
            and (o.state in ('QUEUED', 'UNKNOWN') or (o.state = 'SENDING' and o.leaseUntil < :now))
            """;

    public record Row(
            long id,
            Instant createdAt,
            String account,
            long accountId,
            String customer,
            @Nullable String name,
            String text,
            @Nullable String fileName,
            SendState state,
            int attempts,
            int errorCode,
            @Nullable String errorKey,
            @Nullable String errorDetail,
            Instant changedAt) {}

    /** Whose messages wait. */
    record Thread(long accountId, String customer) {}

    private final Host host;
    private final Links links;

    public Outgoings(Host host, Links links) {
        this.host = host;
        this.links = links;
    }

    public static Optional<ZaloOutgoing> byExternal(EntityManager em, long account, String externalId) {
        if (externalId.isEmpty()) {
            return Optional.empty();
        }
        return em.createQuery(BY_EXTERNAL, ZaloOutgoing.class)
                .setParameter("account", account)
                .setParameter("external", externalId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    public static Optional<ZaloOutgoing> byMessage(EntityManager em, long messageId) {
        return em.createQuery(BY_MESSAGE, ZaloOutgoing.class)
                .setParameter("message", messageId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** Whom a message goes to, and whether it was given to us before. */
    record Place(Optional<ZaloLink> link, boolean known) {}

    static Place place(EntityManager em, ThreadKey thread, long messageId) {
        return em.createQuery(PLACE, Object[].class)
                .setParameter("message", messageId)
                .setParameter("account", thread.accountId())
                .setParameter("user", thread.customer())
                .getResultStream()
                .findFirst()
                .map(row -> new Place(Optional.of((ZaloLink) row[0]), (Long) row[1] > 0))
                .orElseGet(() ->
                        new Place(Optional.empty(), byMessage(em, messageId).isPresent()));
    }

    /** Messages to this customer of which nobody knows yet whether Zalo has them; locked. */
    public static List<ZaloOutgoing> unfinished(EntityManager em, long account, String customer) {
        return em.createQuery(UNFINISHED, ZaloOutgoing.class)
                .setParameter("account", account)
                .setParameter("customer", customer)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Messages without Zalo's id that a late echo may belong to; locked. */
    public static List<ZaloOutgoing> late(EntityManager em, long account, String customer, Instant since) {
        return em.createQuery(LATE, ZaloOutgoing.class)
                .setParameter("account", account)
                .setParameter("customer", customer)
                .setParameter("since", since)
                .setParameter("reasons", List.of(ZaloOutgoing.SETTLED_FAILED, ZaloOutgoing.NEVER_KNOWN))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** What is not through of this customer's messages, oldest first, locked. */
    static List<ZaloOutgoing> line(EntityManager em, long account, String customer) {
        return em.createQuery(LINE, ZaloOutgoing.class)
                .setParameter("account", account)
                .setParameter("customer", customer)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setMaxResults(LINE_MAX)
                .getResultList();
    }

    /** Nothing more is sent to this customer. */
    public static void giveUp(Host host, EntityManager em, ThreadKey thread, String reason) {
        var now = host.clock().instant();
        var inbox = host.services().get(Conversations.class);
        for (var outgoing : line(em, thread.accountId(), thread.customer())) {
            outgoing.fail(0, reason, "", now);
            inbox.reported(outgoing.messageId(), MessageStatus.FAILED, now, null, outgoing.reason());
        }
        // The caller goes on in SQL.
        em.flush();
    }

    /** Whose messages could move on; only of accounts that can send. */
    List<Thread> overdue(Instant now) {
        return host.db()
                .read(em -> em.createQuery(OVERDUE, Object[].class)
                        .setParameter("now", now)
                        .setMaxResults(SWEEP_MAX)
                        .getResultStream()
                        .map(row -> new Thread((Long) row[0], (String) row[1]))
                        .toList());
    }

    /**
     * @param account 0 for all
     * @param text a customer's name, phone or Zalo id, or a message's id here or at Zalo
     */
    public record Filter(long account, @Nullable SendState state, String text) {}

    public Slice<Row> list(Filter filter, Optional<Cursor> after) {
        var rows = host.db().read(em -> {
            var cb = em.getCriteriaBuilder();
            var query = cb.createQuery(Row.class);
            var o = query.from(ZaloOutgoing.class);
            var a = query.from(ZaloAccount.class);
            var l = o.join(ZaloLink.class, JoinType.LEFT);
            l.on(cb.equal(l.get("accountId"), o.get("accountId")), cb.equal(l.get("zaloUserId"), o.get("customer")));
            query.select(cb.construct(
                    Row.class,
                    o.get("id"),
                    o.get("createdAt"),
                    a.get("name"),
                    o.get("accountId"),
                    o.get("customer"),
                    l.get("name"),
                    o.get("text"),
                    o.get("fileName"),
                    o.get("state"),
                    o.get("attempts"),
                    o.get("errorCode"),
                    o.get("errorKey"),
                    o.get("errorDetail"),
                    o.get("changedAt")));
            var where = new Where(cb)
                    .same(a.get("id"), o.get("accountId"))
                    .isUnless(0L, o.get("accountId"), filter.account())
                    .isIfGiven(o.get("state"), filter.state());
            after.ifPresent(cursor -> where.less(o.get("id"), cursor.asLong(0)));
            if (!filter.text().isEmpty()) {
                where.any(
                        o.get("customer").in(links.search(em, filter.text())),
                        cb.equal(o.get("externalId"), filter.text()),
                        cb.equal(o.get("messageId"), number(filter.text())));
            }
            query.where(where.all()).orderBy(cb.desc(o.get("id")));
            return em.createQuery(query).setMaxResults(PAGE + 1).getResultList();
        });
        return Slice.of(rows, PAGE, row -> Cursor.of(row.id()));
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException none) {
            return -1;
        }
    }
}
