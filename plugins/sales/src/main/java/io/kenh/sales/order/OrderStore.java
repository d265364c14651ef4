package io.kenh.sales.order;

import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Permission;
import io.kenh.api.security.Reach;
import io.kenh.api.web.PageKey;
import io.kenh.api.web.PageKeys;
import io.kenh.sales.api.SalesPermissions;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/** Orders inside a transaction. Queries, not {@code em.find}: company and scope always apply. */
final class OrderStore {
    private static final String ANY = "from SalesOrder o where o.id = :id";
    private static final String ANY_WITH_LINES =
            "select distinct o from SalesOrder o left join fetch o.lines where o.id = :id";

    private OrderStore() {}

    /** To read, with its lines. @throws KenhException {@code core.not-found} */
    static SalesOrder read(EntityManager em, long id) {
        return query(em, ANY_WITH_LINES, id, SalesPermissions.READ, LockModeType.NONE);
    }

    /** To change: others who want to change it wait. @throws KenhException {@code core.not-found} */
    static SalesOrder lock(EntityManager em, long id, Permission action) {
        return query(em, ANY, id, action, LockModeType.PESSIMISTIC_WRITE);
    }

    /** One that this write has locked before, as it is now. @throws KenhException {@code core.not-found} */
    static SalesOrder held(EntityManager em, long id) {
        var order = em.find(SalesOrder.class, id);
        if (order == null
                || !Reach.of(SalesPermissions.READ).covers(order.header().salespersonId())) {
            throw new KenhException(CoreError.NOT_FOUND);
        }
        return order;
    }

    private static SalesOrder query(EntityManager em, String hql, long id, Permission action, LockModeType lock) {
        var reach = Reach.of(SalesPermissions.READ, action);
        // Whose it is, is looked at afterwards: a query with a list of people has to be translated anew each time.
        return em.createQuery(hql, SalesOrder.class)
                .setParameter("id", id)
                .setLockMode(lock)
                .getResultStream()
                .findFirst()
                .filter(order -> reach.covers(order.header().salespersonId()))
                .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
    }

    /** A document and its key, which may be too old. */
    record Keyed(long id, PageKey key) {}

    /** By the key of the customer's page, whoever asks. */
    static Optional<Keyed> byKey(EntityManager em, String key) {
        return PageKeys.digest(key)
                .flatMap(hash -> em.createQuery(
                                "select o.id, o.key from SalesOrder o where o.key.hash = :hash", Keyed.class)
                        .setParameter("hash", hash)
                        .getResultStream()
                        .findFirst());
    }

    static List<PaymentRow> payments(EntityManager em, long id) {
        return em.createQuery("""
                        select p.id, p.amount, p.paidOn, p.memo, p.byUser, p.createdAt from SalesPayment p
                        where p.orderId = :id order by p.paidOn, p.id""", PaymentRow.class).setParameter("id", id).getResultList();
    }
}
