package io.kenh.invoicing.money;

import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.invoicing.api.InvoicingError;
import io.kenh.invoicing.api.InvoicingPermissions;
import io.kenh.invoicing.invoice.Days;
import io.kenh.invoicing.invoice.Invoice;
import io.kenh.invoicing.invoice.InvoiceDoc;
import io.kenh.invoicing.invoice.InvoiceKind;
import io.kenh.invoicing.invoice.InvoiceState;
import io.kenh.invoicing.invoice.InvoiceStore;
import io.kenh.invoicing.invoice.PaymentState;
import io.kenh.invoicing.invoice.ShareSource;
import io.kenh.invoicing.invoice.Trail;
import io.kenh.invoicing.journal.Journals;
import io.kenh.invoicing.number.Numbering;
import io.kenh.ui.Kit;
import io.kenh.ui.form.Typed;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Records payments on invoices and sets credit against them. Every đồng is either set against an invoice or open on its payment. */
public final class Payments {
    private static final long MOST = Typed.MOST.longValueExact();
    private static final String ONE = "from InvoicingPayment p where p.id = :id";
    private static final String KNOWN = "from InvoicingPayment p where p.invoice.id = :invoice and p.onceKey = :key";
    static final String SHARES = """
            from InvoicingShare s where s.paymentId = :payment and s.undoesId is null
              and not exists (select 1 from InvoicingShare u where u.undoesId = s.id)
            order by s.id""";
    private static final String RECORDED_ON = "select p.invoice.id from InvoicingPayment p where p.id = :payment";
    private static final String LAST = """
            from InvoicingPayment p where p.invoice.id = :invoice and p.voidAt is null and p.id <> :undone
            order by p.id desc""";

    private static final String WAITING = """
            select p.id from InvoicingPayment p
            where p.invoice.id = :invoice and p.amount = :amount and p.waiting = true
            and coalesce(:journal, p.journalId) = p.journalId order by p.id""";

    private final Host host;
    private final Journals journals;
    private final Numbering numbers;
    private final Trail trail;
    private final Settling settling;

    public Payments(Host host) {
        this.host = host;
        this.journals = new Journals(host);
        this.numbers = new Numbering(host);
        this.trail = new Trail(host);
        this.settling = new Settling(host);
    }

    /** @param created false when this payment had been recorded before */
    public record Recorded(long id, boolean created) {}

    /** @throws KenhException {@code invoicing.overpaid}, {@code invoicing.key-taken}, {@code invoicing.blocked} (409), {@code invoicing.bad-amount}, {@code core.invalid} (422) */
    public Recorded record(long invoiceId, PaymentData data) {
        Current.actor().require(InvoicingPermissions.PAY);
        if (!data.writeOff().isBlank()) {
            Current.actor().require(InvoicingPermissions.WRITE_OFF);
        }
        Days.require("date", data.day(), LocalDate.ofInstant(host.clock().instant(), Current.zone()));
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

    long record(EntityManager em, Invoice invoice, PaymentData data) {
        invoice.require(InvoiceState.POSTED);
        requireFree(invoice);
        long open = invoice.sums().residual();
        if (data.amount() <= 0) {
            throw new KenhException(InvoicingError.BAD_AMOUNT, 1, Math.max(open, 1));
        }
        if (data.amount() > MOST) {
            // Lists add up what was paid: a sum of amounts without an end is none.
            throw new KenhException(InvoicingError.BAD_AMOUNT, 1, MOST);
        }
        if (data.amount() > open && (!data.anyway() || invoice.kind() == InvoiceKind.CREDIT_NOTE)) {
            throw new KenhException(InvoicingError.OVERPAID, open);
        }
        var before = Trail.Watched.of(invoice);
        var payment = new Payment(
                invoice, data, Current.actor().userId(), host.clock().instant());
        enter(em, payment, data);
        em.persist(payment);
        if (open > 0) {
            set(em, invoice, payment, Math.min(open, data.amount()));
        }
        invoice.lastPayment(data.amount(), data.day());
        trail.noted(
                invoice,
                "invoicing.note.paid",
                Kit.money(data.amount()),
                Kit.money(invoice.sums().residual()));
        if (!data.writeOff().isBlank() && invoice.sums().residual() > 0) {
            writeOff(em, invoice, payment, data.writeOff());
        }
        trail.moment(invoice, InvoiceDoc.PAYMENT, Long.toString(payment.id()));
        trail.changed(invoice, before);
        return payment.id();
    }

    private static void requireFree(Invoice invoice) {
        if (invoice.paymentState() == PaymentState.BLOCKED) {
            throw new KenhException(InvoicingError.BLOCKED);
        }
    }

    /** Last of what can be refused: the numbers of the journal stay locked until the commit. */
    private void enter(EntityManager em, Payment payment, PaymentData data) {
        var kind = data.method().journal();
        if (kind != null) {
            var journal = journals.require(payment.companyId(), kind, data.journalId());
            var number = numbers.next(
                    em, payment.companyId(), "P" + journal.code(), data.day().getYear());
            payment.entered(journal.id(), number, journal.data().waits() && !data.seen() && !payment.outgoing());
        }
    }

    void set(EntityManager em, Invoice invoice, Payment payment, long part) {
        payment.use(part);
        if (payment.waiting()) {
            invoice.waits(part);
        }
        settling.settle(em, invoice, ShareSource.PAYMENT, payment.id(), part, payment.day(), "", payment.key());
    }

    private void writeOff(EntityManager em, Invoice invoice, Payment payment, String reason) {
        long rest = invoice.sums().residual();
        settling.settle(em, invoice, ShareSource.WRITE_OFF, payment.id(), rest, payment.day(), reason, null);
        trail.noted(invoice, "invoicing.note.written-off", Kit.money(rest), reason);
    }

    private static Optional<Payment> known(EntityManager em, long invoiceId, String key) {
        return em.createQuery(KNOWN, Payment.class)
                .setParameter("invoice", invoiceId)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    static Payment lock(EntityManager em, long id) {
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
            // Payments before invoices, wherever both are locked.
            var payment = lock(em, paymentId);
            var invoice = InvoiceStore.lock(em, invoiceId);
            if (payment.companyId() != invoice.companyId()) {
                throw new KenhException(InvoicingError.OTHER_COMPANY);
            }
            if (payment.partnerId() != invoice.header().partnerId()
                    || payment.outgoing() != (invoice.kind() == InvoiceKind.CREDIT_NOTE)) {
                throw new KenhException(InvoicingError.NO_CREDIT, 0);
            }
            requireFree(invoice);
            var before = Trail.Watched.of(invoice);
            long part = Math.min(invoice.sums().residual(), payment.open());
            set(em, invoice, payment, part);
            trail.noted(invoice, "invoicing.note.credit-used", Kit.money(part));
            trail.changed(invoice, before);
            return part;
        });
    }

    /**
     * Takes a payment back: what it was set against is open again, with what was written off along with it.
     *
     * @param invoiceId one that it was recorded on or set against
     */
    public void undo(long invoiceId, long paymentId) {
        Current.actor().require(InvoicingPermissions.REVERSE);
        host.db().write(em -> {
            // Locked before its shares are read: nobody sets it against another invoice meanwhile.
            var payment = lock(em, paymentId);
            var shares = em.createQuery(SHARES, Share.class)
                    .setParameter("payment", paymentId)
                    .getResultList();
            long recordedOn = em.createQuery(RECORDED_ON, Long.class)
                    .setParameter("payment", paymentId)
                    .getSingleResult();
            var ids = new TreeSet<>(Set.of(recordedOn));
            shares.forEach(share -> ids.add(share.invoiceId()));
            if (!ids.contains(invoiceId)) {
                throw new KenhException(CoreError.NOT_FOUND);
            }
            boolean waited = payment.waiting();
            payment.undo(host.clock().instant());
            ids.forEach(id -> undo(em, InvoiceStore.lock(em, id), payment, shares, waited));
            return paymentId;
        });
    }

    private void undo(EntityManager em, Invoice invoice, Payment payment, List<Share> shares, boolean waited) {
        var mine = shares.stream()
                .filter(share -> share.invoiceId() == invoice.id())
                .toList();
        var before = Trail.Watched.of(invoice);
        if (waited) {
            invoice.waits(-paid(mine));
        }
        mine.forEach(share -> settling.undo(em, invoice, share, payment.key()));
        last(em, invoice, payment.id());
        long back = paid(mine);
        trail.noted(invoice, "invoicing.note.payment-undone", Kit.money(mine.isEmpty() ? payment.amount() : back));
        trail.changed(invoice, before);
    }

    /** @param undone id of a payment that counts no more, 0 for none */
    static void last(EntityManager em, Invoice invoice, long undone) {
        var last = em.createQuery(LAST, Payment.class)
                .setParameter("invoice", invoice.id())
                .setParameter("undone", undone)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
        invoice.lastPayment(
                last.map(Payment::amount).orElse(null), last.map(Payment::day).orElse(null));
    }

    private static long paid(List<Share> shares) {
        return shares.stream()
                .filter(share -> share.source() == ShareSource.PAYMENT)
                .mapToLong(Share::amount)
                .sum();
    }

    /**
     * A payment recorded by hand on an invoice, of this amount, that the bank's statement has yet to show. Inside a read.
     *
     * @param journal of the statement's account; null for any
     */
    public Optional<Long> waiting(EntityManager em, long invoiceId, long amount, @Nullable Long journal) {
        return em.createQuery(WAITING, Long.class)
                .setParameter("invoice", invoiceId)
                .setParameter("amount", amount)
                .setParameter("journal", journal)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Somebody has seen on the account that it came. */
    public void confirm(long paymentId) {
        Current.actor().require(InvoicingPermissions.PAY);
        host.db().write(em -> seen(em, paymentId));
    }

    /** The bank's statement shows it. @return false when it does not, or no longer, wait for that */
    public boolean seen(EntityManager em, long paymentId) {
        var payment = lock(em, paymentId);
        if (!payment.waiting()) {
            return false;
        }
        payment.seen();
        var parts = new TreeMap<Long, Long>();
        em.createQuery(SHARES, Share.class)
                .setParameter("payment", paymentId)
                .getResultStream()
                .filter(share -> share.source() == ShareSource.PAYMENT)
                .forEach(share -> parts.merge(share.invoiceId(), share.amount(), Long::sum));
        parts.forEach((id, part) -> seen(InvoiceStore.lock(em, id), payment, part));
        return true;
    }

    private void seen(Invoice invoice, Payment payment, long part) {
        var before = Trail.Watched.of(invoice);
        invoice.waits(-part);
        trail.noted(invoice, "invoicing.note.seen", Kit.money(part));
        if (invoice.paymentState() == PaymentState.PAID) {
            trail.moment(invoice, InvoiceDoc.PAID, "seen-" + payment.id());
        }
        trail.changed(invoice, before);
    }
}
