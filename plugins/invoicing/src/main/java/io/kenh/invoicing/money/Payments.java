package io.kenh.invoicing.money;

import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.invoicing.api.InvoicingError;
import io.kenh.invoicing.api.InvoicingPermissions;
import io.kenh.invoicing.invoice.Invoice;
import io.kenh.invoicing.invoice.InvoiceDoc;
import io.kenh.invoicing.invoice.InvoiceKind;
import io.kenh.invoicing.invoice.InvoiceState;
import io.kenh.invoicing.invoice.InvoiceStore;
import io.kenh.invoicing.invoice.ShareSource;
import io.kenh.invoicing.invoice.Trail;
import io.kenh.ui.Kit;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/** Records payments on invoices and sets credit against them. Every đồng is either set against an invoice or open on its payment. */
public final class Payments {
    private static final String ONE = "from InvoicingPayment p where p.id = :id";
    private static final String KNOWN = "from InvoicingPayment p where p.invoice.id = :invoice and p.onceKey = :key";
    private static final String SHARES = "from InvoicingShare s where s.paymentId = :payment order by s.id";

    private final Host host;
    private final Trail trail;
    private final Settling settling;

    public Payments(Host host) {
        this.host = host;
        this.trail = new Trail(host);
        this.settling = new Settling(host);
    }

    /** @param created false when this payment had been recorded before */
    public record Recorded(long id, boolean created) {}

    /** @throws KenhException {@code invoicing.overpaid}, {@code invoicing.key-taken} (409), {@code invoicing.bad-amount} (422) */
    public Recorded record(long invoiceId, PaymentData data) {
        Current.actor().require(InvoicingPermissions.PAY);
        return host.db().write(em -> {
            var invoice = InvoiceStore.lock(em, invoiceId);
            var known = known(em, invoiceId, data.key());
            if (known.isPresent()) {
                if (!known.get().is(data)) {
                    throw new KenhException(InvoicingError.KEY_TAKEN);
                }
                return new Recorded(known.get().id(), false);
            }
            return new Recorded(record(em, invoice, data), true);
        });
    }

    private long record(EntityManager em, Invoice invoice, PaymentData data) {
        invoice.require(InvoiceState.POSTED);
        long open = invoice.sums().residual();
        if (data.amount() <= 0) {
            throw new KenhException(InvoicingError.BAD_AMOUNT);
        }
        if (data.amount() > open && (!data.anyway() || invoice.kind() == InvoiceKind.CREDIT_NOTE)) {
            throw new KenhException(InvoicingError.OVERPAID, open);
        }
        var before = Trail.Watched.of(invoice);
        var payment = new Payment(
                invoice, data, Current.actor().userId(), host.clock().instant());
        em.persist(payment);
        if (open > 0) {
            long part = Math.min(open, data.amount());
            payment.use(part);
            settling.settle(em, invoice, ShareSource.PAYMENT, payment.id(), part, data.day(), "");
        }
        invoice.lastPayment(data.amount(), data.day());
        trail.noted(
                invoice,
                "invoicing.note.paid",
                Kit.money(data.amount()),
                Kit.money(invoice.sums().residual()));
        if (!data.writeOff().isBlank() && invoice.sums().residual() > 0) {
            writeOff(em, invoice, data.writeOff(), data);
        }
        trail.moment(invoice, InvoiceDoc.PAYMENT, Long.toString(payment.id()));
        trail.changed(invoice, before);
        return payment.id();
    }

    private void writeOff(EntityManager em, Invoice invoice, String reason, PaymentData data) {
        long rest = invoice.sums().residual();
        settling.settle(em, invoice, ShareSource.WRITE_OFF, null, rest, data.day(), reason);
        trail.noted(invoice, "invoicing.note.written-off", Kit.money(rest), reason);
    }

    private static Optional<Payment> known(EntityManager em, long invoiceId, String key) {
        return em.createQuery(KNOWN, Payment.class)
                .setParameter("invoice", invoiceId)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    private static Payment lock(EntityManager em, long id) {
        return em.createQuery(ONE, Payment.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
    }

    /** Sets what is open of an earlier payment of the same customer against an invoice. */
    public void use(long invoiceId, long paymentId) {
        Current.actor().require(InvoicingPermissions.PAY);
        host.db().write(em -> {
            var invoice = InvoiceStore.lock(em, invoiceId);
            var payment = lock(em, paymentId);
            if (payment.partnerId() != invoice.header().partnerId()
                    || payment.outgoing() != (invoice.kind() == InvoiceKind.CREDIT_NOTE)) {
                throw new KenhException(InvoicingError.NO_CREDIT, 0);
            }
            var before = Trail.Watched.of(invoice);
            long part = Math.min(invoice.sums().residual(), payment.open());
            payment.use(part);
            settling.settle(em, invoice, ShareSource.PAYMENT, paymentId, part, payment.day(), "");
            trail.noted(invoice, "invoicing.note.credit-used", Kit.money(part));
            trail.changed(invoice, before);
            return part;
        });
    }

    /** Takes a payment back: what it was set against is open again. */
    public void undo(long invoiceId, long paymentId) {
        Current.actor().require(InvoicingPermissions.REVERSE);
        host.db().write(em -> {
            var shares = em.createQuery(SHARES, Share.class)
                    .setParameter("payment", paymentId)
                    .getResultList();
            // In the order others lock in: invoices first, by id.
            var ids = shares.stream().map(Share::invoiceId).distinct().sorted().toList();
            var invoices = ids.stream().map(id -> InvoiceStore.lock(em, id)).toList();
            var payment = lock(em, paymentId);
            if (invoices.stream().noneMatch(one -> one.id() == invoiceId)) {
                throw new KenhException(CoreError.NOT_FOUND);
            }
            payment.undo(host.clock().instant());
            invoices.forEach(invoice -> undo(em, invoice, payment, shares));
            return paymentId;
        });
    }

    private void undo(EntityManager em, Invoice invoice, Payment payment, List<Share> shares) {
        long back = shares.stream()
                .filter(share -> share.invoiceId() == invoice.id())
                .mapToLong(Share::amount)
                .sum();
        if (back == 0) {
            return;
        }
        var before = Trail.Watched.of(invoice);
        settling.settle(em, invoice, ShareSource.PAYMENT, payment.id(), -back, payment.day(), "");
        invoice.lastPayment(null, null);
        trail.noted(invoice, "invoicing.note.payment-undone", Kit.money(back));
        trail.changed(invoice, before);
    }
}
