package io.kenh.invoicing.bank;

import io.kenh.api.addon.Host;
import io.kenh.api.data.SearchText;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.invoicing.api.InvoicingError;
import io.kenh.invoicing.api.InvoicingPermissions;
import io.kenh.invoicing.invoice.Days;
import io.kenh.invoicing.invoice.Invoice;
import io.kenh.invoicing.invoice.InvoiceStore;
import io.kenh.invoicing.money.Method;
import io.kenh.invoicing.money.PaymentData;
import io.kenh.invoicing.money.Payments;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.EnumMap;

/** Makes payments out of a bank's lines: each line once. Lines are locked before payments, those before invoices. */
public final class Booking {
    private static final int AT_ONCE = 500;
    private static final String ONE = "from InvoicingBankLine l where l.id = :id";
    private static final String OF_PAYMENT = "select l.id from InvoicingBankLine l where l.paymentId = :payment";
    private static final String MEANT = "select l.invoice.id from InvoicingBankLine l where l.id = :id";
    private static final String SURE = """
            select l.id from InvoicingBankLine l
            where l.companyId = :company and l.state = io.kenh.invoicing.bank.LineState.OPEN and l.sure = true
            order by l.id""";

    private final Host host;
    private final Payments payments;
    private final SourceNumbers numbers;

    public Booking(Host host, Payments payments) {
        this.host = host;
        this.payments = payments;
        this.numbers = new SourceNumbers(host);
    }

    private static BankLine lock(EntityManager em, long id) {
        return em.createQuery(ONE, BankLine.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
    }

    /** @param anyway also when it is more than is to be paid: the rest stays as the customer's credit */
    public void book(long lineId, long invoiceId, boolean anyway) {
        Current.actor().require(InvoicingPermissions.PAY);
        host.db().write(em -> {
            var line = lock(em, lineId);
            line.requireOpen();
            return shown(em, line, invoiceId) ? lineId : book(line, InvoiceStore.lock(em, invoiceId), anyway);
        });
    }

    /** Somebody recorded the same money by hand: the line shows that it came, and is no second payment. */
    private boolean shown(EntityManager em, BankLine line, long invoiceId) {
        var payment = payments.waiting(em, invoiceId, line.amount(), line.journalId());
        if (payment.isEmpty() || !payments.seen(em, payment.get())) {
            return false;
        }
        var invoice = InvoiceStore.lock(em, invoiceId);
        requireSame(line, invoice);
        line.booked(
                invoice, payment.get(), Current.actor().userId(), host.clock().instant());
        return true;
    }

    private static void requireSame(BankLine line, Invoice invoice) {
        if (line.companyId() != invoice.companyId()) {
            throw new KenhException(InvoicingError.OTHER_COMPANY);
        }
    }

    private long book(BankLine line, Invoice invoice, boolean anyway) {
        requireSame(line, invoice);
        var memo = SearchText.cut(line.text(), 200);
        var data = new PaymentData(line.amount(), line.day(), Method.BANK, memo, line.key(), anyway, "")
                .in(line.journalId())
                .seenByBank();
        var payment = payments.record(invoice.id(), data).id();
        line.booked(invoice, payment, Current.actor().userId(), host.clock().instant());
        return payment;
    }

    public void ignore(long lineId, String reason) {
        Current.actor().require(InvoicingPermissions.PAY);
        host.db().write(em -> {
            lock(em, lineId)
                    .ignore(reason, Current.actor().userId(), host.clock().instant());
            return lineId;
        });
    }

    /** Takes a payment back; the bank's line that it came from has to be looked at again. */
    public void undo(long invoiceId, long paymentId) {
        Current.actor().require(InvoicingPermissions.REVERSE);
        host.db().write(em -> {
            em.createQuery(OF_PAYMENT, Long.class)
                    .setParameter("payment", paymentId)
                    .getResultList()
                    .forEach(id -> lock(em, id).reopen());
            payments.undo(invoiceId, paymentId);
            return paymentId;
        });
    }

    /**
     * @param refused what was no longer sure when its turn came: somebody has to look
     * @param taken what somebody else had decided meanwhile
     */
    public record Booked(int done, int refused, int taken) {}

    private enum End {
        DONE,
        REFUSED,
        TAKEN
    }

    /** Everything that is sure, each line by itself. */
    public Booked sure() {
        Current.actor().require(InvoicingPermissions.PAY);
        long company = Current.actor().companyId();
        var ids = host.db()
                .read(em -> em.createQuery(SURE, Long.class)
                        .setParameter("company", company)
                        .setMaxResults(AT_ONCE)
                        .getResultList());
        var ends = new EnumMap<End, Integer>(End.class);
        ids.forEach(id -> ends.merge(sure(id), 1, Integer::sum));
        return new Booked(
                ends.getOrDefault(End.DONE, 0), ends.getOrDefault(End.REFUSED, 0), ends.getOrDefault(End.TAKEN, 0));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(host.clock().instant(), Current.zone());
    }

    /** Between looking for it and its turn it may have been decided, its invoice paid or changed. */
    private End sure(long lineId) {
        return host.db().write(em -> {
            var line = lock(em, lineId);
            if (!line.open()) {
                return End.TAKEN;
            }
            var id = em.createQuery(MEANT, Long.class)
                    .setParameter("id", lineId)
                    .getResultStream()
                    .findFirst();
            if (id.filter(invoice -> shown(em, line, invoice)).isPresent()) {
                return End.DONE;
            }
            var meant = id.map(invoice -> InvoiceStore.lock(em, invoice));
            boolean kept = Days.wrong(line.day(), today()).isEmpty();
            if (kept && meant.filter(one -> fits(em, line, one)).isPresent()) {
                book(line, meant.get(), false);
                return End.DONE;
            }
            line.suggest(meant.filter(line::names).orElse(null), false);
            return End.REFUSED;
        });
    }

    private boolean fits(EntityManager em, BankLine line, Invoice invoice) {
        return line.fits(invoice)
                || numbers.sure(em, line)
                        .filter(only -> only.id() == invoice.id())
                        .isPresent();
    }
}
