package io.kenh.zalooa.client;

import io.kenh.api.addon.Host;
import io.kenh.api.data.Cursor;
import io.kenh.api.data.Slice;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Writes down every call and reads the list back. */
public final class ApiLog {
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int PAGE = 50;
    private static final String LIST = """
            select new io.kenh.zalooa.client.ApiLog$Row(
                l.id, l.at, l.accountId, a.name, l.method, l.path, l.status, l.errorCode, l.outcome, l.durationMs)
            from ApiLogEntry l join ZaloAccount a on a.id = l.accountId
            where l.id < :before and (:account = 0L or l.accountId = :account) and (:outcome = '' or l.outcome = :outcome)
            order by l.id desc
            """;
    private static final String ONE = """
            select new io.kenh.zalooa.client.ApiLog$Detail(
                l.id, l.at, a.name, l.method, l.path, l.status, l.errorCode, l.outcome, l.durationMs, l.request, l.response)
            from ApiLogEntry l join ZaloAccount a on a.id = l.accountId where l.id = :id
            """;

    /** What is known when a call has ended; texts as sent, masked when stored. */
    public record Line(
            long accountId,
            String method,
            String path,
            int status,
            int errorCode,
            String outcome,
            long durationMs,
            String request,
            String response) {}

    public record Row(
            long id,
            Instant at,
            long accountId,
            String account,
            String method,
            String path,
            int status,
            int errorCode,
            String outcome,
            long durationMs) {}

    public record Detail(
            long id,
            Instant at,
            String account,
            String method,
            String path,
            int status,
            int errorCode,
            String outcome,
            long durationMs,
            String request,
            String response) {}

    private final Host host;

    public ApiLog(Host host) {
        this.host = host;
    }

    public void add(long companyId, Line line) {
        host.db().write(em -> {
            em.persist(new ApiLogEntry(companyId, line, host.clock().instant()));
            return true;
        });
    }

    public Slice<Row> list(long account, String outcome, Optional<Cursor> after) {
        var rows = host.db()
                .read(em -> em.createQuery(LIST, Row.class)
                        .setParameter("before", after.map(c -> c.asLong(0)).orElse(Long.MAX_VALUE))
                        .setParameter("account", account)
                        .setParameter("outcome", outcome)
                        .setMaxResults(PAGE + 1)
                        .getResultList());
        return Slice.of(rows, PAGE, row -> Cursor.of(row.id()));
    }

    public Optional<Detail> find(long id) {
        return host.db()
                .read(em -> em.createQuery(ONE, Detail.class)
                        .setParameter("id", id)
                        .getResultStream()
                        .findFirst());
    }

    /** Forgets old lines. */
    public void prune() {
        host.db()
                .write(em -> em.createQuery("delete from ApiLogEntry l where l.at < :before")
                        .setParameter("before", host.clock().instant().minus(KEPT))
                        .executeUpdate());
    }
}
