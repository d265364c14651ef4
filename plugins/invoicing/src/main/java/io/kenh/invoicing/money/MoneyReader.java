package io.kenh.invoicing.money;

import io.kenh.api.addon.Host;
import io.kenh.invoicing.invoice.InvoiceKind;
import io.kenh.invoicing.invoice.InvoiceView;
import io.kenh.invoicing.invoice.ShareSource;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was settled, for pages. */
public final class MoneyReader {
    private static final int MOST = 20;
    private static final String SHARES = """
            select s.id, s.source, s.paymentId, c.id, c.number.number, s.amount, s.day, p.method, p.memo, s.reason, s.byUser, p.voidAt,
                   p.number.number, p.waiting, (select count(u) from InvoicingShare u where u.undoesId = s.id)
            from InvoicingShare s
            left join InvoicingPayment p on p.id = s.paymentId and s.source = io.kenh.invoicing.invoice.ShareSource.PAYMENT
            left join Invoice c on c.id = s.creditId
            where s.invoiceId = :id order by s.id""";
    private static final String PAYMENTS = """
            select p.id, p.invoice.number.number, p.open, p.paidOn from InvoicingPayment p
            where p.companyId = :company and p.partnerId = :partner and p.open > 0 and p.outgoing = :outgoing
            order by p.paidOn, p.id""";
    private static final String KEPT = """
            select p.id, p.memo, p.open, p.paidOn from InvoicingPayment p
            where p.invoice.id = :id and p.voidAt is null and p.open > 0 order by p.id""";
    private static final String NOTES = """
            select i.id, i.number.number, i.sums.residual, i.header.invoiceDate from Invoice i
            where i.companyId = :company and i.header.partnerId = :partner
              and i.kind = io.kenh.invoicing.invoice.InvoiceKind.CREDIT_NOTE
              and i.state = io.kenh.invoicing.invoice.InvoiceState.POSTED and i.sums.residual > 0
            order by i.header.invoiceDate, i.id""";

    private final Host host;

    public MoneyReader(Host host) {
        this.host = host;
    }

    /** What was set against an invoice, in whole đồng. */
    public record ShareRow(
            long id,
            ShareSource source,
            @Nullable Long paymentId,
            @Nullable Long creditId,
            @Nullable String creditNumber,
            long amount,
            LocalDate day,
            @Nullable Method method,
            @Nullable String memo,
            String reason,
            long byUser,
            @Nullable Instant voidAt,
            @Nullable String number,
            @Nullable Boolean waiting,
            long undoings) {
        /** The bank's statement has yet to show it. */
        public boolean awaited() {
            return undoable() && Boolean.TRUE.equals(waiting);
        }

        /** A credit note and an invoice that are set against each other. */
        public boolean detachable() {
            return source == ShareSource.CREDIT && amount > 0 && undoings == 0;
        }

        /** A payment that can be taken back. */
        public boolean undoable() {
            return source == ShareSource.PAYMENT && paymentId != null && voidAt == null && amount > 0;
        }
    }

    /** Of a payment, left to the customer. */
    public record Kept(long paymentId, String memo, long open, LocalDate day) {}

    /** What a customer has left: of a payment, or a credit note. */
    public record Credit(long id, @Nullable String number, long open, LocalDate day) {}

    /** @param payments paid too much */
    public record Left(List<Credit> payments, List<Credit> notes) {
        public boolean any() {
            return !payments.isEmpty() || !notes.isEmpty();
        }

        public long sum() {
            return payments.stream().mapToLong(Credit::open).sum()
                    + notes.stream().mapToLong(Credit::open).sum();
        }
    }

    public List<ShareRow> shares(long invoiceId) {
        return host.db()
                .read(em -> em.createQuery(SHARES, ShareRow.class)
                        .setParameter("id", invoiceId)
                        .getResultList());
    }

    /** What of payments recorded on an invoice stays with the customer, not yet set against any. */
    public List<Kept> kept(long invoiceId) {
        return host.db()
                .read(em -> em.createQuery(KEPT, Kept.class)
                        .setParameter("id", invoiceId)
                        .getResultList());
    }

    /** What could be set against this invoice. */
    public Left left(InvoiceView invoice) {
        if (!invoice.payable()) {
            return new Left(List.of(), List.of());
        }
        return host.db()
                .read(em -> new Left(
                        em.createQuery(PAYMENTS, Credit.class)
                                .setParameter("company", invoice.companyId())
                                .setParameter("partner", invoice.data().partnerId())
                                .setParameter("outgoing", invoice.kind() == InvoiceKind.CREDIT_NOTE)
                                .setMaxResults(MOST)
                                .getResultList(),
                        em.createQuery(NOTES, Credit.class)
                                .setParameter("company", invoice.companyId())
                                .setParameter("partner", invoice.data().partnerId())
                                .setMaxResults(MOST)
                                .getResultList()));
    }
}
