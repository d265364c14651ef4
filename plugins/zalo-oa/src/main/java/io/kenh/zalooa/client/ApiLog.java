package io.kenh.zalooa.client;

import io.kenh.api.addon.Host;
import io.kenh.api.data.Cursor;
import io.kenh.api.data.Slice;
import io.kenh.zalooa.account.ZaloAccount;
import io.kenh.zalooa.list.Where;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.Predicate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down every call and reads the list back. */
public final class ApiLog {
    private static final Logger LOG = LoggerFactory.getLogger(ApiLog.class);
    private static final int PAGE = 50;
    /** What the connector calls; a search finds a part of one of these by index. */
    private static final List<String> PATHS = List.of(
            "/message/quota",
            "/message/status",
            "/message/template",
            "/quality",
            "/rating/get",
            "/template/all",
            "/template/create",
            "/template/edit",
            "/template/info/v2",
            "/upload/image",
            "/v2.0/oa/conversation",
            "/v2.0/oa/getoa",
            "/v2.0/oa/message",
            "/v2.0/oa/upload/file",
            "/v2.0/oa/upload/image",
            "/v3.0/oa/message/cs",
            "/v3.0/oa/message/template",
            "/v3.0/oa/user/detail",
            "/v2.0/me",
            "/v4/access_token",
            "/v4/oa/access_token");

    private static final String ONE = """
            select new io.kenh.zalooa.client.ApiLog$Detail(
                l.id, l.at, coalesce(a.name, ''), l.method, l.path, l.status, l.errorCode, l.outcome, l.durationMs, l.request, l.response)
            from ApiLogEntry l left join ZaloAccount a on a.id = l.accountId where l.id = :id
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
            String response) {
        static Line of(long accountId, ApiCall call, HttpAnswer answer, int errorCode, String outcome) {
            return new Line(
                    accountId,
                    call.method(),
                    call.path(),
                    answer.status(),
                    errorCode,
                    outcome,
                    answer.tookMs(),
                    call.logged(),
                    answer.body());
        }
    }

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

    /** Never fails: what Zalo did is done, whether or not it can be written down. */
    public void add(long companyId, Line line) {
        try {
            host.db().write(em -> {
                em.persist(new ApiLogEntry(companyId, line, host.clock().instant()));
                return true;
            });
        } catch (RuntimeException e) {
            LOG.warn(
                    "{} {} of account {} ended {} and is not in the API log",
                    line.method(),
                    line.path(),
                    line.accountId(),
                    line.outcome(),
                    e);
        }
    }

    /**
     * Zero and empty mean all.
     *
     * @param text a part of a path we call, a whole path or host, or an error code with or without its minus
     */
    public record Filter(long account, String outcome, String text) {}

    public Slice<Row> list(Filter filter, Optional<Cursor> after) {
        var rows = host.db().read(em -> {
            var cb = em.getCriteriaBuilder();
            var query = cb.createQuery(Row.class);
            var l = query.from(ApiLogEntry.class);
            // Calls made before there is an account belong to none.
            var a = l.join(ZaloAccount.class, JoinType.LEFT);
            a.on(cb.equal(a.get("id"), l.get("accountId")));
            query.select(cb.construct(
                    Row.class,
                    l.get("id"),
                    l.get("at"),
                    l.get("accountId"),
                    cb.coalesce(a.<String>get("name"), ""),
                    l.get("method"),
                    l.get("path"),
                    l.get("status"),
                    l.get("errorCode"),
                    l.get("outcome"),
                    l.get("durationMs")));
            var where = new Where(cb)
                    .isUnless(0L, l.get("accountId"), filter.account())
                    .isUnless("", l.get("outcome"), filter.outcome());
            after.ifPresent(cursor -> where.less(l.get("id"), cursor.asLong(0)));
            if (!filter.text().isEmpty()) {
                var choices = new ArrayList<Predicate>();
                choices.add(l.get("path").in(paths(filter.text())));
                code(filter.text())
                        .ifPresent(code -> choices.add(l.get("errorCode").in(code, -code)));
                where.any(choices);
            }
            query.where(where.all()).orderBy(cb.desc(l.get("id")));
            return em.createQuery(query).setMaxResults(PAGE + 1).getResultList();
        });
        return Slice.of(rows, PAGE, row -> Cursor.of(row.id()));
    }

    private static List<String> paths(String text) {
        var part = text.toLowerCase(Locale.ROOT);
        return Stream.concat(PATHS.stream().filter(path -> path.contains(part)), Stream.of(text))
                .toList();
    }

    private static Optional<Integer> code(String text) {
        try {
            return Optional.of(Integer.parseInt(text)).filter(code -> code != 0);
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    public Optional<Detail> find(long id) {
        return host.db()
                .read(em -> em.createQuery(ONE, Detail.class)
                        .setParameter("id", id)
                        .getResultStream()
                        .findFirst());
    }
}
