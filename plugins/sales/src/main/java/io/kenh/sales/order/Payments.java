package io.kenh.sales.order;

import io.kenh.api.addon.Host;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.sales.api.OrderPaid;
import io.kenh.sales.api.SalesError;
import io.kenh.sales.api.SalesPermissions;
import io.kenh.ui.Kit;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Records payments on orders. */
public final class Payments {
    /** In front of the key of what is paid on an invoice. */
    public static final String ON_INVOICE = "invoice:";

    private static final String OWN = """
            select p.id, p.amount, p.paidOn, p.memo from SalesPayment p
            where p.orderId = :order and p.onceKey not like 'invoice:%' order by p.id""";

    private final Host host;
    private final Trail trail;

    public Payments(Host host) {
        this.host = host;
        this.trail = new Trail(host);
    }

    /** @param created false when this payment had been recorded before */
    public record Recorded(long id, boolean created) {}

    /**
     * What people and programs record on the order itself.
     *
     * @throws KenhException {@code sales.paid-on-invoices} (409) while money is taken on invoices, else as {@link #record}
     */
    public Recorded take(long orderId, PaymentData data) {
        if (host.services().find(PaidOnInvoices.class).isPresent()) {
            throw new KenhException(SalesError.PAID_ON_INVOICES);
        }
        return record(orderId, data);
    }

    /** Whether a payment of this key is on the order. Inside a write: others who record wait. */
    public boolean has(EntityManager em, long orderId, String key) {
        OrderStore.lock(em, orderId, SalesPermissions.PAY);
        return known(em, orderId, key).isPresent();
    }

    /** Money that was recorded on an order itself. @param amount whole đồng, less what corrections took off: 0 when that was all */
    public record Own(long id, long amount, LocalDate day, String memo) {}

    /** What was recorded on an order and not on its invoices, the oldest first. */
    public List<Own> own(long orderId) {
        var all = host.db()
                .read(em -> em.createQuery(OWN, Own.class)
                        .setParameter("order", orderId)
                        .getResultList());
        // A correction takes off what had come last by then.
        var came = new ArrayList<Own>();
        for (var one : all) {
            if (one.amount() > 0) {
                came.add(one);
            } else {
                takeOff(came, -one.amount());
            }
        }
        return List.copyOf(came);
    }

    private static void takeOff(List<Own> came, long off) {
        long left = off;
        for (int i = came.size() - 1; i >= 0 && left > 0; i--) {
            var one = came.get(i);
            long taken = Math.min(left, one.amount());
            left -= taken;
            came.set(i, new Own(one.id(), one.amount() - taken, one.day(), one.memo()));
        }
    }

    /** @throws KenhException {@code sales.overpaid}, {@code sales.key-taken} (409), {@code sales.bad-amount} (422) */
    public Recorded record(long orderId, PaymentData data) {
        return host.db().write(em -> {
            var order = OrderStore.lock(em, orderId, SalesPermissions.PAY);
            var known = known(em, orderId, data.key());
            if (known.isPresent()) {
                if (!known.get().is(data)) {
                    throw new KenhException(SalesError.KEY_TAKEN);
                }
                return new Recorded(known.get().id(), false);
            }
            order.pay(data);
            var now = host.clock().instant();
            var payment = new Payment(order, data, Current.actor().userId(), now);
            em.persist(payment);
            host.events()
                    .publish(new OrderPaid(
                            orderId,
                            payment.id(),
                            order.companyId(),
                            data.amount(),
                            order.sums().balance(),
                            now));
            if (data.amount() > 0) {
                trail.noted(
                        order,
                        "sales.note.paid",
                        Kit.money(data.amount()),
                        Kit.money(order.sums().balance()));
            } else {
                trail.noted(
                        order,
                        "sales.note.refunded",
                        Kit.money(-data.amount()),
                        Kit.money(order.sums().paid()));
            }
            if (data.amount() > 0) {
                trail.moment(order, OrderDoc.PAID, Long.toString(payment.id()));
            }
            trail.signal(orderId);
            return new Recorded(payment.id(), true);
        });
    }

    private static Optional<Payment> known(EntityManager em, long orderId, String key) {
        return em.createQuery("from SalesPayment p where p.orderId = :order and p.onceKey = :key", Payment.class)
                .setParameter("order", orderId)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }
}
