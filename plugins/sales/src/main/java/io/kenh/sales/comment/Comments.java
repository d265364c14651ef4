package io.kenh.sales.comment;

import io.kenh.api.addon.Host;
import io.kenh.api.error.KenhException;
import io.kenh.sales.api.SalesError;
import io.kenh.sales.order.OrderMoves;
import io.kenh.sales.order.OrderView;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Takes what customers write about their orders, and shows it to them again. */
public final class Comments {
    /** How long one may be. */
    public static final int TEXT = 2000;

    /** More on one order is no conversation. */
    private static final int MOST = 100;

    private static final String OF =
            "select c.orderId, c.name, c.text, c.at from SalesComment c where one_of(c.orderId, :orders) order by c.id";
    private static final String COUNT = "select count(c) from SalesComment c where c.orderId = :order";

    private final Host host;
    private final OrderMoves moves;

    public Comments(Host host, OrderMoves moves) {
        this.host = host;
        this.moves = moves;
    }

    public record Row(long orderId, String name, String text, Instant at) {}

    /** The oldest first. */
    public List<Row> of(long orderId) {
        return of(List.of(orderId));
    }

    /** One query for many. */
    public List<Row> of(Collection<Long> orders) {
        return host.db()
                .read(em -> em.createQuery(OF, Row.class)
                        .setParameter("orders", orders.toArray(Long[]::new))
                        .getResultList());
    }

    /**
     * As the system: whoever has the page may write. It stands in the order's history, and whoever follows the order hears of it.
     *
     * @throws KenhException {@code sales.too-many-comments}
     */
    public void write(OrderView order, String name, String text, String address) {
        host.db().write(em -> {
            moves.commented(order.id(), name, text, address);
            // Counted with the order locked.
            if (em.createQuery(COUNT, Long.class)
                            .setParameter("order", order.id())
                            .getSingleResult()
                    >= MOST) {
                throw new KenhException(SalesError.TOO_MANY_COMMENTS, MOST);
            }
            em.persist(new Comment(
                    order.companyId(), order.id(), name, text, host.clock().instant()));
            return true;
        });
    }
}
