package io.kenh.sales.board;

import io.kenh.api.addon.Host;
import io.kenh.api.security.Reach;
import io.kenh.sales.api.SalesPermissions;
import io.kenh.sales.order.OrderState;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Sums of a stretch of days, over the orders that the actor may see. */
final class Figures {
    private static final int TOP = 5;
    private static final String SEEN =
            " and (:all = true or o.header.salespersonId is null or one_of(o.header.salespersonId, :people))";
    private static final String DAYS = " where o.header.orderDate >= :from and o.header.orderDate < :to" + SEEN;

    private final Host host;

    Figures(Host host) {
        this.host = host;
    }

    /**
     * @param states how many orders are in each state
     * @param confirmed đồng
     * @param open đồng of quotations that may still become orders
     */
    record Month(Map<OrderState, Long> states, long confirmed, long open) {
        long count() {
            return states.values().stream().mapToLong(Long::longValue).sum();
        }

        /** Those that did not become orders: what the list of quotations holds. */
        long quotations() {
            return count() - states.getOrDefault(OrderState.SALE, 0L);
        }

        /** Percent of all quotations that became orders, rounded down. */
        long conversion() {
            return count() == 0 ? 0 : states.getOrDefault(OrderState.SALE, 0L) * 100 / count();
        }
    }

    record ByState(OrderState state, long count, long sum) {}

    record Top(long id, long sum) {}

    record TopName(String name, long sum) {}

    Month of(LocalDate from, LocalDate to) {
        var rows = host.db()
                .read(em -> bound(
                                em.createQuery(
                                        "select o.state, count(o), coalesce(sum(o.sums.total), 0) from SalesOrder o"
                                                + DAYS + " group by o.state",
                                        ByState.class),
                                from,
                                to)
                        .getResultList());
        var states = new EnumMap<OrderState, Long>(OrderState.class);
        long confirmed = 0;
        long open = 0;
        for (var row : rows) {
            states.put(row.state(), row.count());
            confirmed += row.state() == OrderState.SALE ? row.sum() : 0;
            open += row.state().quotation() ? row.sum() : 0;
        }
        return new Month(states, confirmed, open);
    }

    List<Top> products(LocalDate from, LocalDate to) {
        return host.db()
                .read(em -> bound(
                                em.createQuery(
                                        "select l.productId, sum(l.untaxed) from SalesOrderLine l join l.order o" + DAYS
                                                + " and o.state = io.kenh.sales.order.OrderState.SALE"
                                                + " and l.productId is not null"
                                                + " group by l.productId order by sum(l.untaxed) desc, l.productId",
                                        Top.class),
                                from,
                                to)
                        .setMaxResults(TOP)
                        .getResultList());
    }

    List<TopName> customers(LocalDate from, LocalDate to) {
        return host.db()
                .read(em -> bound(
                                em.createQuery(
                                        "select max(o.header.partnerName), sum(o.sums.total) from SalesOrder o" + DAYS
                                                + " and o.state = io.kenh.sales.order.OrderState.SALE"
                                                + " group by o.header.partnerId"
                                                + " order by sum(o.sums.total) desc, o.header.partnerId",
                                        TopName.class),
                                from,
                                to)
                        .setMaxResults(TOP)
                        .getResultList());
    }

    private static <T> TypedQuery<T> bound(TypedQuery<T> query, LocalDate from, LocalDate to) {
        var reach = Reach.of(SalesPermissions.READ);
        return query.setParameter("from", from)
                .setParameter("to", to)
                .setParameter("all", reach.all())
                .setParameter("people", reach.ids());
    }
}
