package io.kenh.sales.portal;

import io.kenh.api.addon.Host;
import io.kenh.api.data.Cursor;
import io.kenh.api.data.PersonalData;
import io.kenh.api.data.PortalDocs;
import io.kenh.api.data.Slice;
import io.kenh.api.security.Current;
import io.kenh.api.ui.Tone;
import io.kenh.sales.order.OrderState;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Orders, or quotations, as signed-in customers see them: what was sent to them, under their own names. */
public final class OwnOrders implements PortalDocs {
    static final String PATH = "/portal/sales/orders/";

    private static final String THEIRS = " from SalesOrder o where one_of(o.header.partnerId, :partners)";
    /** A cancelled one is shown where it had reached the customer. */
    private static final String QUOTATION =
            " and (o.state = SENT or o.state = CANCEL and o.sentAt is not null" + " and o.confirmedAt is null)";

    private static final String ORDER = " and (o.state = SALE or o.state = CANCEL and o.confirmedAt is not null)";
    private static final String BEFORE = " and (o.header.orderDate < :day or o.header.orderDate = :day and o.id < :id)"
            + " order by o.header.orderDate desc, o.id desc";
    private static final String ROW =
            "select o.id, o.number, o.state, o.header.orderDate, o.header.validityDate, o.sums.total, o.rejected";
    private static final String OPEN =
            THEIRS + " and o.state = SENT and (o.header.validityDate is null or o.header.validityDate >= :today)";
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private record Found(
            long id,
            String number,
            OrderState state,
            LocalDate day,
            @Nullable LocalDate validity,
            long total,
            boolean rejected) {}

    private final Host host;
    private final boolean quotations;
    private final String which;

    private OwnOrders(Host host, boolean quotations) {
        this.host = host;
        this.quotations = quotations;
        this.which = quotations ? QUOTATION : ORDER;
    }

    public static List<PortalDocs> kinds(Host host) {
        return List.of(new OwnOrders(host, true), new OwnOrders(host, false));
    }

    /** Whether the signed-in customer may see this one. */
    static boolean seen(EntityManager em, long id) {
        return !query(
                        em,
                        "select o.id" + THEIRS + " and o.id = :id and (o.state in (SENT, SALE)"
                                + " or o.state = CANCEL and (o.sentAt is not null or o.confirmedAt is not null))",
                        Long.class,
                        Current.actor().partners())
                .setParameter("id", id)
                .getResultList()
                .isEmpty();
    }

    @Override
    public String id() {
        return quotations ? "sales.quotations" : "sales.orders";
    }

    @Override
    public String label() {
        return quotations ? "sales.portal.quotations" : "sales.portal.orders";
    }

    @Override
    public String icon() {
        return quotations ? "file-invoice" : "shopping-cart-check";
    }

    @Override
    public int order() {
        return quotations ? 10 : 20;
    }

    @Override
    public long count(Set<Long> partners) {
        return host.db()
                .read(em -> query(em, "select count(o)" + THEIRS + which, Long.class, partners)
                        .getSingleResult());
    }

    @Override
    public long waiting(Set<Long> partners) {
        return quotations
                ? host.db()
                        .read(em -> query(em, "select count(o)" + OPEN, Long.class, partners)
                                .setParameter("today", today())
                                .getSingleResult())
                : 0;
    }

    @Override
    public List<Row> awaited(Set<Long> partners, int limit) {
        return quotations
                ? host.db()
                        .read(em -> query(
                                        em,
                                        ROW + OPEN + " order by o.header.validityDate nulls last, o.id",
                                        Found.class,
                                        partners)
                                .setParameter("today", today())
                                .setMaxResults(limit)
                                .getResultStream()
                                .map(this::row)
                                .toList())
                : List.of();
    }

    @Override
    public Slice<Row> page(Set<Long> partners, @Nullable String after, int limit) {
        var cursor = Cursor.decode(after, 2);
        var found = host.db()
                .read(em -> query(em, ROW + THEIRS + which + BEFORE, Found.class, partners)
                        .setParameter(
                                "day",
                                cursor.map(c -> LocalDate.ofEpochDay(c.asLong(0)))
                                        .orElse(LAST_DAY))
                        .setParameter("id", cursor.map(c -> c.asLong(1)).orElse(Long.MAX_VALUE))
                        .setMaxResults(limit + 1)
                        .getResultList());
        return Slice.of(found, limit, row -> Cursor.of(row.day().toEpochDay(), row.id()))
                .map(this::row);
    }

    @Override
    public List<?> copies(List<Row> rows) {
        return new OrderCopies(host).of(rows);
    }

    @Override
    public void files(List<Row> rows, PersonalData.Files to) {
        new OrderCopies(host).signatures(rows, to);
    }

    private Row row(Found found) {
        var path = PATH + found.id();
        boolean late = found.validity() != null && found.validity().isBefore(today());
        return switch (found.state()) {
            case SALE -> row(found, path, "sales.portal.state.sale", Tone.SUCCESS, "circle-check");
            case CANCEL ->
                row(
                        found,
                        path,
                        found.rejected() ? "sales.portal.state.rejected" : "sales.state.cancel",
                        Tone.DANGER,
                        "ban");
            case DRAFT, SENT ->
                late
                        ? row(found, path, "sales.portal.state.expired", Tone.WARNING, "clock-off")
                        : row(found, path, "sales.portal.state.open", Tone.INFO, "clock");
        };
    }

    private static Row row(Found found, String path, String state, Tone tone, String icon) {
        return new Row(found.id(), found.number(), path, found.day(), state, tone, icon, found.total());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(host.clock().instant(), Current.zone());
    }

    private static <T> TypedQuery<T> query(EntityManager em, String hql, Class<T> type, Set<Long> partners) {
        return em.createQuery(hql, type).setParameter("partners", partners.toArray(Long[]::new));
    }
}
