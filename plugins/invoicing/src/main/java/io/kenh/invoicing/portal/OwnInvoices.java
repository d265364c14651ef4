package io.kenh.invoicing.portal;

import io.kenh.api.addon.Host;
import io.kenh.api.data.Cursor;
import io.kenh.api.data.PortalDocs;
import io.kenh.api.data.Slice;
import io.kenh.api.security.Current;
import io.kenh.api.ui.Tone;
import io.kenh.catalog.api.lines.LineCopies;
import io.kenh.invoicing.invoice.InvoiceKind;
import io.kenh.invoicing.invoice.PaymentState;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Invoices and credit notes as signed-in customers see them: the posted ones, under their own names. */
public final class OwnInvoices implements PortalDocs {
    static final String PATH = "/portal/invoicing/invoices/";

    private static final String THEIRS =
            " from Invoice i where one_of(i.header.partnerId, :partners) and i.state = POSTED";
    private static final String OPEN = THEIRS + " and i.kind = INVOICE and i.paymentState in (NOT_PAID, PARTIAL)";
    private static final String ROW = "select i.id, i.number.number, i.header.invoiceDate, i.header.dueDate,"
            + " i.kind, i.paymentState, i.sums.total";
    private static final String PAGE = ROW
            + THEIRS
            + " and (i.header.invoiceDate < :day or i.header.invoiceDate = :day and i.id < :id)"
            + " order by i.header.invoiceDate desc, i.id desc";
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private record Found(
            long id,
            String number,
            LocalDate day,
            @Nullable LocalDate due,
            InvoiceKind kind,
            PaymentState state,
            long total) {
        Row row(LocalDate today) {
            var badge = state.badge();
            // What is given back counts the other way round.
            long signed = kind == InvoiceKind.CREDIT_NOTE ? -total : total;
            if (due == null || kind != InvoiceKind.INVOICE || !state.asked()) {
                return new Row(id, number, PATH + id, day, badge.key(), badge.tone(), badge.icon(), signed);
            }
            long days = ChronoUnit.DAYS.between(today, due);
            return days < 0
                    ? row("invoicing.portal.overdue", Tone.DANGER, "alarm", -days)
                    : row("invoicing.portal.due", days == 0 ? Tone.WARNING : Tone.INFO, "clock", days);
        }

        private Row row(String state, Tone tone, String icon, long days) {
            return new Row(id, number, PATH + id, day, state, tone, icon, total, days);
        }
    }

    private final Host host;

    public OwnInvoices(Host host) {
        this.host = host;
    }

    /** Whether the signed-in customer may see this one. */
    static boolean seen(EntityManager em, long id) {
        return !query(
                        em,
                        "select i.id" + THEIRS + " and i.id = :id",
                        Long.class,
                        Current.actor().partners())
                .setParameter("id", id)
                .getResultList()
                .isEmpty();
    }

    @Override
    public String id() {
        return "invoicing.invoices";
    }

    @Override
    public String label() {
        return "invoicing.portal.invoices";
    }

    @Override
    public String icon() {
        return "file-dollar";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public long count(Set<Long> partners) {
        return host.db()
                .read(em -> query(em, "select count(i)" + THEIRS, Long.class, partners)
                        .getSingleResult());
    }

    @Override
    public long waiting(Set<Long> partners) {
        return host.db()
                .read(em -> query(em, "select count(i)" + OPEN, Long.class, partners)
                        .getSingleResult());
    }

    @Override
    public List<Row> awaited(Set<Long> partners, int limit) {
        var today = today();
        return host.db()
                .read(em -> query(em, ROW + OPEN + " order by i.header.dueDate nulls last, i.id", Found.class, partners)
                        .setMaxResults(limit)
                        .getResultStream()
                        .map(found -> found.row(today))
                        .toList());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(host.clock().instant(), Current.zone());
    }

    @Override
    public Slice<Row> page(Set<Long> partners, @Nullable String after, int limit) {
        var cursor = Cursor.decode(after, 2);
        var found = host.db()
                .read(em -> query(em, PAGE, Found.class, partners)
                        .setParameter(
                                "day",
                                cursor.map(c -> LocalDate.ofEpochDay(c.asLong(0)))
                                        .orElse(LAST_DAY))
                        .setParameter("id", cursor.map(c -> c.asLong(1)).orElse(Long.MAX_VALUE))
                        .setMaxResults(limit + 1)
                        .getResultList());
        var today = today();
        return Slice.of(found, limit, row -> Cursor.of(row.day().toEpochDay(), row.id()))
                .map(row -> row.row(today));
    }

    @Override
    public List<?> copies(List<Row> rows) {
        return LineCopies.of(host, "InvoiceLine", "invoice", rows);
    }

    private static <T> TypedQuery<T> query(EntityManager em, String hql, Class<T> type, Set<Long> partners) {
        return em.createQuery(hql, type).setParameter("partners", partners.toArray(Long[]::new));
    }
}
