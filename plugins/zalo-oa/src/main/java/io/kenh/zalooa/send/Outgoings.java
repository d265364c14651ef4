package io.kenh.zalooa.send;

import io.kenh.api.addon.Host;
import io.kenh.api.data.Cursor;
import io.kenh.api.data.Slice;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds messages on their way. */
public final class Outgoings {
    private static final int PAGE = 50;
    private static final String BY_EXTERNAL =
            "from ZaloOutgoing o where o.accountId = :account and o.externalId = :external";
    private static final String BY_MESSAGE = "from ZaloOutgoing o where o.messageId = :message";
    private static final String UNFINISHED = """
            from ZaloOutgoing o where o.accountId = :account and o.customer = :customer
            and o.state in ('SENDING', 'UNKNOWN') order by o.id
            """;
    private static final String HEAD = """
            from ZaloOutgoing o where o.accountId = :account and o.customer = :customer
            and o.state in ('QUEUED', 'SENDING', 'UNKNOWN') order by o.id
            """;
    private static final String OVERDUE = """
            select distinct o.accountId, o.customer from ZaloOutgoing o where o.nextAt <= :now
            and (o.state in ('QUEUED', 'UNKNOWN') or (o.state = 'SENDING' and o.leaseUntil < :now))
            """;
    private static final String LIST = """
            select new io.kenh.zalooa.send.Outgoings$Row(
                o.id, o.createdAt, a.name, o.accountId, o.customer, l.name, o.text, o.fileName, o.state, o.attempts,
                o.errorCode, o.errorKey, o.errorDetail, o.changedAt)
            from ZaloOutgoing o join ZaloAccount a on a.id = o.accountId
            left join ZaloLink l on l.accountId = o.accountId and l.zaloUserId = o.customer
            where o.id < :before and (:account = 0L or o.accountId = :account)
            and (:state = '' or cast(o.state as string) = :state)
            order by o.id desc
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

    public Outgoings(Host host) {
        this.host = host;
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

    /** Messages to this customer of which nobody knows yet whether Zalo has them; locked. */
    public static List<ZaloOutgoing> unfinished(EntityManager em, long account, String customer) {
        return em.createQuery(UNFINISHED, ZaloOutgoing.class)
                .setParameter("account", account)
                .setParameter("customer", customer)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** The first of this customer's messages that is not through; the others wait behind it. */
    static Optional<ZaloOutgoing> head(EntityManager em, long account, String customer) {
        var first = em.createQuery(HEAD, ZaloOutgoing.class)
                .setParameter("account", account)
                .setParameter("customer", customer)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
        first.ifPresent(outgoing -> em.refresh(outgoing, LockModeType.PESSIMISTIC_WRITE));
        return first;
    }

    List<Thread> overdue(Instant now) {
        return host.db()
                .read(em -> em.createQuery(OVERDUE, Object[].class)
                        .setParameter("now", now)
                        .getResultStream()
                        .map(row -> new Thread((Long) row[0], (String) row[1]))
                        .toList());
    }

    public Slice<Row> list(long account, String state, Optional<Cursor> after) {
        var rows = host.db()
                .read(em -> em.createQuery(LIST, Row.class)
                        .setParameter("before", after.map(c -> c.asLong(0)).orElse(Long.MAX_VALUE))
                        .setParameter("account", account)
                        .setParameter("state", state)
                        .setMaxResults(PAGE + 1)
                        .getResultList());
        return Slice.of(rows, PAGE, row -> Cursor.of(row.id()));
    }
}
