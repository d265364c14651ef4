package io.kenh.zalooa.event;

import io.kenh.api.addon.Host;
import io.kenh.api.data.Cursor;
import io.kenh.api.data.Slice;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.zalooa.ZaloOaError;
import io.kenh.zalooa.account.ZaloAccount;
import io.kenh.zalooa.link.Links;
import io.kenh.zalooa.link.Links.Person;
import io.kenh.zalooa.list.Where;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the events back, and lets failed ones run again. */
public final class EventLog {
    private static final int PAGE = 50;
    private static final String ONE = """
            select new io.kenh.zalooa.event.EventLog$Detail(
                e.id, e.receivedAt, e.happenedAt, a.id, a.name, e.name, e.subject, e.messageId, e.state, e.attempts, e.nextAt,
                e.cause, e.error, e.note, e.firstKey, e.body)
            from ZaloEvent e join ZaloAccount a on a.id = e.accountId where e.id = :id
            """;
    private static final String CAUSES = """
            select new io.kenh.zalooa.event.EventLog$Cause(e.cause, e.name, count(e), max(e.receivedAt)) from ZaloEvent e
            where e.state = 'ERROR' group by e.cause, e.name order by count(e) desc
            """;
    private static final String FAILED = "from ZaloEvent e where e.state = 'ERROR' and e.cause = :cause order by e.id";

    /**
     * Zero, empty and null mean all.
     *
     * @param text a customer's name, phone or Zalo id, or Zalo's message id
     */
    public record Filter(
            long account,
            @Nullable EventState state,
            String name,
            String cause,
            String text,
            @Nullable Instant from,
            @Nullable Instant to) {}

    public record Row(
            long id,
            Instant receivedAt,
            long accountId,
            String account,
            String name,
            String subject,
            String messageId,
            EventState state,
            int attempts,
            @Nullable String cause,
            @Nullable String error,
            @Nullable String note) {}

    /** @param customers names of the people the events are about, as far as known */
    public record Page(Slice<Row> rows, Map<Person, String> customers) {
        /** Null when nobody knows. */
        public @Nullable String customer(Row row) {
            return customers.get(new Person(row.accountId(), row.subject()));
        }
    }

    public record Detail(
            long id,
            Instant receivedAt,
            Instant happenedAt,
            long accountId,
            String account,
            String name,
            String subject,
            String messageId,
            EventState state,
            int attempts,
            Instant nextAt,
            @Nullable String cause,
            @Nullable String error,
            @Nullable String note,
            @Nullable String firstKey,
            String body) {}

    public record Cause(@Nullable String cause, String name, long count, Instant last) {}

    private final Host host;
    private final EventProcessor processor;
    private final Links links;

    public EventLog(Host host, EventProcessor processor, Links links) {
        this.host = host;
        this.links = links;
        this.processor = processor;
    }

    /** A list and the names in it: two queries. */
    public Page list(Filter filter, Optional<Cursor> after) {
        return host.db().read(em -> {
            var rows = rows(em, filter, after);
            var people = rows.stream()
                    .map(row -> new Person(row.accountId(), row.subject()))
                    .collect(Collectors.toSet());
            return new Page(Slice.of(rows, PAGE, row -> Cursor.of(row.id())), Links.names(em, people));
        });
    }

    /** Whom the event is about, as far as known. */
    public Optional<String> customer(Detail event) {
        var person = new Person(event.accountId(), event.subject());
        return host.db()
                .read(em -> Optional.ofNullable(Links.names(em, Set.of(person)).get(person)));
    }

    private List<Row> rows(EntityManager em, Filter filter, Optional<Cursor> after) {
        var cb = em.getCriteriaBuilder();
        var query = cb.createQuery(Row.class);
        var e = query.from(ZaloEvent.class);
        var a = query.from(ZaloAccount.class);
        query.select(cb.construct(
                Row.class,
                e.get("id"),
                e.get("receivedAt"),
                a.get("id"),
                a.get("name"),
                e.get("name"),
                e.get("subject"),
                e.get("messageId"),
                e.get("state"),
                e.get("attempts"),
                e.get("cause"),
                e.get("error"),
                e.get("note")));
        var where = new Where(cb)
                .same(a.get("id"), e.get("accountId"))
                .isUnless(0L, e.get("accountId"), filter.account())
                .isIfGiven(e.get("state"), filter.state())
                .isUnless("", e.get("name"), filter.name())
                .isUnless("", e.get("cause"), filter.cause());
        after.ifPresent(cursor -> where.less(e.get("id"), cursor.asLong(0)));
        if (filter.from() != null) {
            where.atLeast(e.get("receivedAt"), filter.from());
        }
        if (filter.to() != null) {
            where.less(e.get("receivedAt"), filter.to());
        }
        if (!filter.text().isEmpty()) {
            where.any(
                    e.get("subject").in(links.search(em, filter.text())), cb.equal(e.get("messageId"), filter.text()));
        }
        query.where(where.all()).orderBy(cb.desc(e.get("id")));
        return em.createQuery(query).setMaxResults(PAGE + 1).getResultList();
    }

    public Detail detail(long id) {
        return host.db()
                .read(em -> em.createQuery(ONE, Detail.class)
                        .setParameter("id", id)
                        .getResultStream()
                        .findFirst()
                        .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND)));
    }

    /** How many were taken in and are not in the log yet. */
    public long arriving() {
        return host.db()
                .read(em -> em.createQuery("select count(i) from ZaloInbound i", Long.class)
                        .getSingleResult());
    }

    /** Errors by what caused them. */
    public List<Cause> causes() {
        return host.db()
                .read(em ->
                        em.createQuery(CAUSES, Cause.class).setMaxResults(20).getResultList());
    }

    /** Only in ERROR. */
    public void retry(long id) {
        change(id, event -> {
            require(event.state() == EventState.ERROR);
            event.again(host.clock().instant());
        });
        processor.wake();
    }

    /** @return how many run again */
    public int retryAll(String cause) {
        int many = host.db().write(em -> {
            var failed = em.createQuery(FAILED, ZaloEvent.class)
                    .setParameter("cause", cause)
                    .setMaxResults(1000)
                    .getResultList();
            failed.forEach(event -> event.again(host.clock().instant()));
            return failed.size();
        });
        processor.wake();
        return many;
    }

    /** For rows that hang. */
    public void markError(long id) {
        change(id, event -> {
            require(event.state() != EventState.PROCESSED && event.state() != EventState.DUPLICATE);
            event.fail("marked", "");
        });
    }

    private void change(long id, Consumer<ZaloEvent> change) {
        host.db().write(em -> {
            var event = em.find(ZaloEvent.class, id, LockModeType.PESSIMISTIC_WRITE);
            if (event == null) {
                throw new KenhException(CoreError.NOT_FOUND);
            }
            change.accept(event);
            return true;
        });
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw new KenhException(ZaloOaError.WRONG_STATE);
        }
    }
}
