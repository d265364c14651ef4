package io.kenh.zalooa.event;

import io.kenh.api.addon.Host;
import io.kenh.api.data.Cursor;
import io.kenh.api.data.Slice;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.zalooa.ZaloOaError;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the events back, and lets failed ones run again. */
public final class EventLog {
    private static final int PAGE = 50;
    private static final String LIST = """
            select new io.kenh.zalooa.event.EventLog$Row(
                e.id, e.receivedAt, a.name, e.name, e.subject, e.messageId, e.state, e.attempts, e.cause, e.error, e.note)
            from ZaloEvent e join ZaloAccount a on a.id = e.accountId
            where e.id < :before and (:account = 0L or e.accountId = :account)
            and (:state = '' or cast(e.state as string) = :state) and (:name = '' or e.name = :name)
            and (:cause = '' or e.cause = :cause) and e.receivedAt >= :from and e.receivedAt < :to
            and (:text = '' or e.subject = :text or e.messageId = :text)
            order by e.id desc
            """;
    private static final String ONE = """
            select new io.kenh.zalooa.event.EventLog$Detail(
                e.id, e.receivedAt, e.happenedAt, a.name, e.name, e.subject, e.messageId, e.state, e.attempts, e.nextAt,
                e.cause, e.error, e.note, e.firstKey, e.body)
            from ZaloEvent e join ZaloAccount a on a.id = e.accountId where e.id = :id
            """;
    private static final String CAUSES = """
            select new io.kenh.zalooa.event.EventLog$Cause(e.cause, e.name, count(e), max(e.receivedAt)) from ZaloEvent e
            where e.state = 'ERROR' group by e.cause, e.name order by count(e) desc
            """;
    private static final String NAMES = "select distinct e.name from ZaloEvent e order by e.name";
    private static final String FAILED = "from ZaloEvent e where e.state = 'ERROR' and e.cause = :cause order by e.id";

    /** Zero and empty mean all. */
    public record Filter(
            long account, String state, String name, String cause, String text, Instant from, Instant to) {}

    public record Row(
            long id,
            Instant receivedAt,
            String account,
            String name,
            String subject,
            String messageId,
            EventState state,
            int attempts,
            @Nullable String cause,
            @Nullable String error,
            @Nullable String note) {}

    public record Detail(
            long id,
            Instant receivedAt,
            Instant happenedAt,
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

    public EventLog(Host host, EventProcessor processor) {
        this.host = host;
        this.processor = processor;
    }

    public Slice<Row> list(Filter filter, Optional<Cursor> after) {
        var rows = host.db()
                .read(em -> em.createQuery(LIST, Row.class)
                        .setParameter("before", after.map(c -> c.asLong(0)).orElse(Long.MAX_VALUE))
                        .setParameter("account", filter.account())
                        .setParameter("state", filter.state())
                        .setParameter("name", filter.name())
                        .setParameter("cause", filter.cause())
                        .setParameter("from", filter.from())
                        .setParameter("to", filter.to())
                        .setParameter("text", filter.text())
                        .setMaxResults(PAGE + 1)
                        .getResultList());
        return Slice.of(rows, PAGE, row -> Cursor.of(row.id()));
    }

    public Detail detail(long id) {
        return host.db()
                .read(em -> em.createQuery(ONE, Detail.class)
                        .setParameter("id", id)
                        .getResultStream()
                        .findFirst()
                        .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND)));
    }

    /** Errors by what caused them. */
    public List<Cause> causes() {
        return host.db()
                .read(em ->
                        em.createQuery(CAUSES, Cause.class).setMaxResults(20).getResultList());
    }

    public List<String> names() {
        return host.db()
                .read(em ->
                        em.createQuery(NAMES, String.class).setMaxResults(100).getResultList());
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
