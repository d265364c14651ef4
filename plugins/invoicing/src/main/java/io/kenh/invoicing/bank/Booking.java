package io.kenh.invoicing.bank;

import io.kenh.api.addon.Host;
import io.kenh.api.data.SearchText;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.invoicing.api.InvoicingError;
import io.kenh.invoicing.api.InvoicingPermissions;
import io.kenh.invoicing.invoice.InvoiceStore;
import io.kenh.invoicing.money.Method;
import io.kenh.invoicing.money.PaymentData;
import io.kenh.invoicing.money.Payments;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

/** Makes payments out of a bank's lines: each line once. */
public final class Booking {
    private static final int AT_ONCE = 500;
    private static final String ONE = "from InvoicingBankLine l where l.id = :id";
    private static final String SURE = """
            select l.id from InvoicingBankLine l
            where l.companyId = :company and l.state = io.kenh.invoicing.bank.LineState.OPEN and l.sure = true
            order by l.id""";

    private final Host host;
    private final Payments payments;

    public Booking(Host host, Payments payments) {
        this.host = host;
        this.payments = payments;
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
            line.booked(
                    InvoiceStore.lock(em, invoiceId),
                    Current.actor().userId(),
                    host.clock().instant());
            var memo = SearchText.cut(line.text(), 200);
            return payments.record(
                    invoiceId,
                    new PaymentData(line.amount(), line.day(), Method.BANK, memo, "bank:" + lineId, anyway, ""));
        });
    }

    public void ignore(long lineId, String reason) {
        Current.actor().require(InvoicingPermissions.PAY);
        host.db().write(em -> {
            lock(em, lineId)
                    .ignore(reason, Current.actor().userId(), host.clock().instant());
            return lineId;
        });
    }

    /** @param refused what was no longer sure when its turn came: somebody has to look */
    public record Booked(int done, int refused) {}

    /** Everything that is sure, each line by itself. */
    public Booked sure() {
        long company = Current.actor().companyId();
        var ids = host.db()
                .read(em -> em.createQuery(SURE, Long.class)
                        .setParameter("company", company)
                        .setMaxResults(AT_ONCE)
                        .getResultList());
        int done = 0;
        for (var id : ids) {
            try {
                host.db().write(em -> {
                    var fitting = lock(em, id).invoice();
                    book(id, fitting == null ? 0 : fitting.id(), false);
                    return id;
                });
                done++;
            } catch (KenhException refused) {
                if (!(refused.code() instanceof InvoicingError)) {
                    throw refused;
                }
                unsure(id);
            }
        }
        return new Booked(done, ids.size() - done);
    }

    private void unsure(long id) {
        host.db().write(em -> {
            var line = lock(em, id);
            line.suggest(line.invoice(), false);
            return id;
        });
    }
}
