package io.kenh.invoicing.bank;

import io.kenh.api.addon.Host;
import io.kenh.api.data.Cursor;
import io.kenh.api.data.Slice;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Files of banks that were taken in, and their lines, by key. */
public final class StatementReader {
    private static final String FILES = """
            select s.id, s.name, s.format, s.lines, s.doubled, s.byUser, s.createdAt from InvoicingStatement s
            """;
    private static final String PAGE = FILES + " where s.companyId = :company and s.id < :before order by s.id desc";
    private static final String ONE = FILES + " where s.id = :id";

    private static final String COUNTS = """
            select l.statementId, min(l.journalId),
                   sum(case when l.state = io.kenh.invoicing.bank.LineState.OPEN then 1 else 0 end),
                   sum(case when l.state = io.kenh.invoicing.bank.LineState.OPEN and l.sure = true then 1 else 0 end),
                   sum(case when l.state = io.kenh.invoicing.bank.LineState.BOOKED then 1 else 0 end),
                   sum(case when l.state = io.kenh.invoicing.bank.LineState.IGNORED then 1 else 0 end)
            from InvoicingBankLine l where one_of(l.statementId, :ids) group by l.statementId""";
    private static final Counts NONE = new Counts(0, null, 0, 0, 0, 0);

    private static final String LINES = """
            select l.id, l.statementId, l.state, l.bookedOn, l.amount, l.text, l.payer, l.bankNumber, l.sure, l.told, i.id,
                   i.number.number, l.paymentId, l.reason, l.decidedAt
            from InvoicingBankLine l left join l.invoice i
            """;
    private static final String OF_FILE = LINES + """
             where l.statementId = :id and l.id > :after and (:any = true or l.state = :state) order by l.id""";
    private static final String LINE = LINES + " where l.id = :line and l.statementId = :id";

    private final Host host;

    public StatementReader(Host host) {
        this.host = host;
    }

    /** @param lines that were new @param doubled lines that an earlier file had already */
    public record Row(long id, String name, String format, int lines, int doubled, long byUser, Instant createdAt) {}

    /** How far its lines are. @param journalId null when none of them was new */
    public record Counts(long id, @Nullable Long journalId, long open, long sure, long booked, long ignored) {}

    public record File(Row row, Counts counts) {}

    /** @param invoiceId what it pays; while it is open, what it seems to pay */
    public record Line(
            long id,
            long statementId,
            LineState state,
            LocalDate day,
            long amount,
            String text,
            String payer,
            String bankNumber,
            boolean sure,
            boolean told,
            @Nullable Long invoiceId,
            @Nullable String invoiceNumber,
            @Nullable Long paymentId,
            String reason,
            @Nullable Instant decidedAt) {}

    /** Of the actor's company, the newest first. */
    public Slice<File> page(@Nullable String after, int limit) {
        long before = Cursor.decode(after, 1).map(cursor -> cursor.asLong(0)).orElse(Long.MAX_VALUE);
        return host.db().read(em -> {
            var rows = em.createQuery(PAGE, Row.class)
                    .setParameter("company", Current.actor().companyId())
                    .setParameter("before", before)
                    .setMaxResults(limit + 1)
                    .getResultList();
            var page = Slice.of(rows, limit, row -> Cursor.of(row.id()));
            var counts = counts(em, page.items().stream().map(Row::id).toArray(Long[]::new));
            return page.map(row -> new File(row, counts.getOrDefault(row.id(), NONE)));
        });
    }

    /** @throws KenhException {@code core.not-found} */
    public File get(long id) {
        return host.db()
                .read(em -> em.createQuery(ONE, Row.class)
                        .setParameter("id", id)
                        .getResultStream()
                        .findFirst()
                        .map(row -> new File(row, counts(em, id).getOrDefault(id, NONE)))
                        .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND)));
    }

    private static Map<Long, Counts> counts(EntityManager em, Long... ids) {
        var counts = new HashMap<Long, Counts>();
        em.createQuery(COUNTS, Counts.class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(one -> counts.put(one.id(), one));
        return counts;
    }

    /** As in the file. @param state null for all */
    public Slice<Line> lines(long statement, @Nullable LineState state, @Nullable String after, int limit) {
        long from = Cursor.decode(after, 1).map(cursor -> cursor.asLong(0)).orElse(0L);
        var rows = host.db()
                .read(em -> em.createQuery(OF_FILE, Line.class)
                        .setParameter("id", statement)
                        .setParameter("after", from)
                        .setParameter("any", state == null)
                        .setParameter("state", state == null ? LineState.OPEN : state)
                        .setMaxResults(limit + 1)
                        .getResultList());
        return Slice.of(rows, limit, line -> Cursor.of(line.id()));
    }

    /** @throws KenhException {@code core.not-found} unless the line is of that file */
    public Line line(long statement, long line) {
        return host.db()
                .read(em -> em.createQuery(LINE, Line.class)
                        .setParameter("id", statement)
                        .setParameter("line", line)
                        .getResultStream()
                        .findFirst()
                        .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND)));
    }
}
