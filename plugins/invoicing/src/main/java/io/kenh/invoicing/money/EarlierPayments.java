package io.kenh.invoicing.money;

import io.kenh.api.addon.Host;
import io.kenh.api.data.SearchText;
import io.kenh.invoicing.api.Invoices.Earlier;
import io.kenh.invoicing.invoice.Invoice;
import io.kenh.invoicing.invoice.InvoiceStore;
import io.kenh.invoicing.invoice.ShareSource;
import io.kenh.invoicing.invoice.Trail;
import io.kenh.invoicing.journal.Journals;
import io.kenh.ui.Kit;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** Money that came for what invoices are made from, before there was an invoice: at most as much as is open goes against each. */
public final class EarlierPayments {
    private static final String KNOWN = """
            select p.id from InvoicingPayment p, Invoice i
            where i.id = :invoice and p.companyId = i.companyId and p.partnerId = i.header.partnerId and p.onceKey = :key
            order by p.id""";
    private static final String COMPANY = "select i.companyId from Invoice i where i.id = :invoice";

    private final Host host;
    private final Payments payments;
    private final Journals journals;
    private final Settling settling;
    private final Trail trail;

    public EarlierPayments(Host host, Payments payments) {
        this.host = host;
        this.payments = payments;
        this.journals = new Journals(host);
        this.settling = new Settling(host);
        this.trail = new Trail(host);
    }

    public void settle(long invoiceId, Earlier money) {
        host.db().write(em -> {
            // Of two invoices that are posted at once, the second finds what the first took.
            em.createQuery(COMPANY, Long.class)
                    .setParameter("invoice", invoiceId)
                    .getResultStream()
                    .findFirst()
                    .ifPresent(company -> journals.alone(em, company));
            var known = em.createQuery(KNOWN, Long.class)
                    .setParameter("invoice", invoiceId)
                    .setParameter("key", money.key())
                    .setMaxResults(1)
                    .getResultStream()
                    .findFirst();
            return known.isPresent() ? again(em, invoiceId, known.get(), money) : first(em, invoiceId, money);
        });
    }

    private long first(EntityManager em, long invoiceId, Earlier money) {
        var invoice = InvoiceStore.lock(em, invoiceId);
        if (money.amount() == 0 || !invoice.paymentState().asked()) {
            return 0;
        }
        var memo = SearchText.cut(money.memo(), 200);
        return payments.record(
                em, invoice, new PaymentData(money.amount(), money.day(), Method.OTHER, memo, money.key(), true, ""));
    }

    private long again(EntityManager em, long invoiceId, long paymentId, Earlier money) {
        var payment = Payments.lock(em, paymentId);
        if (payment.undone()) {
            return paymentId;
        }
        correct(em, payment, money.amount());
        var invoice = InvoiceStore.lock(em, invoiceId);
        long part = Math.min(invoice.sums().residual(), payment.open());
        if (part > 0 && invoice.paymentState().asked()) {
            var before = Trail.Watched.of(invoice);
            payments.set(em, invoice, payment, part);
            trail.noted(invoice, "invoicing.note.credit-used", Kit.money(part));
            trail.changed(invoice, before);
        }
        return paymentId;
    }

    /** What was said to have come turned out to be another sum: first what is open of it changes, then what it was set against. */
    private void correct(EntityManager em, Payment payment, long amount) {
        if (amount == payment.amount()) {
            return;
        }
        var shares = em.createQuery(Payments.SHARES, Share.class)
                .setParameter("payment", payment.id())
                .getResultStream()
                .filter(share -> share.source() == ShareSource.PAYMENT)
                .sorted(Comparator.comparingLong(Share::id).reversed())
                .toList();
        var invoices = lock(em, payment, shares);
        var before = new HashMap<Long, Trail.Watched>();
        invoices.forEach((id, invoice) -> before.put(id, Trail.Watched.of(invoice)));
        for (var share : shares) {
            if (payment.amount() - amount > payment.open()) {
                var invoice = Objects.requireNonNull(invoices.get(share.invoiceId()));
                // Without the payment's name: whoever told of it knows of the correction, and is told of what remains.
                settling.undo(em, invoice, share, null);
                payment.free(share.amount());
                long over = payment.amount() - amount - payment.open() + share.amount();
                if (over < share.amount()) {
                    payments.set(em, invoice, payment, share.amount() - over);
                }
            }
        }
        payment.correct(amount, host.clock().instant());
        em.flush();
        invoices.forEach((id, invoice) -> {
            Payments.last(em, invoice, 0);
            trail.noted(invoice, "invoicing.note.payment-corrected", Kit.money(amount));
            trail.changed(invoice, Objects.requireNonNull(before.get(id)));
        });
    }

    /** In the order in which everybody locks them. */
    private static Map<Long, Invoice> lock(EntityManager em, Payment payment, List<Share> shares) {
        var ids = new TreeSet<>(List.of(payment.invoiceId()));
        shares.forEach(share -> ids.add(share.invoiceId()));
        var invoices = new HashMap<Long, Invoice>();
        ids.forEach(id -> invoices.put(id, InvoiceStore.lock(em, id)));
        return invoices;
    }
}
