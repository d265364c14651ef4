package io.kenh.invoicing.rest;

import io.kenh.api.addon.Host;
import io.kenh.api.data.Cursor;
import io.kenh.api.data.SearchText;
import io.kenh.api.data.Slice;
import io.kenh.invoicing.invoice.InvoiceKind;
import io.kenh.invoicing.invoice.InvoiceState;
import io.kenh.invoicing.invoice.PaymentState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Pages of invoices for programs, the newest first. */
final class InvoiceSearch {
    private static final String MATCHING = """
            select i.id, i.version, i.kind, i.number.number, i.state, i.paymentState, i.header.partnerId,
                   i.header.partnerName, i.header.invoiceDate, coalesce(i.header.dueDate, i.header.agreedDue), i.reference.text, i.sums.untaxed,
                   i.sums.tax, i.sums.total, i.sums.residual, i.createdAt
            from Invoice i
            where i.id < :before
              and (:anyKind = true or i.kind = :kind)
              and (:anyState = true or i.state = :state)
              and (:anyPayment = true or i.paymentState = :payment)
              and (:anyPartner = true or i.header.partnerId = :partner)
              and (:anyText = true or i.searchText like :text escape '!')
            """;
    /** As answers tell the due day: the next one on which something is open, else the last that was agreed. */
    private static final String DUE = """
              and (i.header.dueDate between :dueFrom and :dueTo
                or i.header.dueDate is null and i.header.agreedDue between :dueFrom and :dueTo)
            """;

    private static final String NEWEST_FIRST = " order by i.id desc";
    private static final LocalDate EVER = LocalDate.of(1900, 1, 1);
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private final Host host;

    InvoiceSearch(Host host) {
        this.host = host;
    }

    record Row(
            long id,
            int version,
            InvoiceKind kind,
            @Nullable String number,
            InvoiceState state,
            PaymentState paymentState,
            long partnerId,
            String partnerName,
            LocalDate invoiceDate,
            @Nullable LocalDate dueDate,
            @Nullable String paymentReference,
            long untaxed,
            long tax,
            long total,
            long residual,
            Instant createdAt) {}

    /** Null and empty where it does not matter. */
    record Wanted(
            @Nullable InvoiceKind kind,
            @Nullable InvoiceState state,
            @Nullable PaymentState payment,
            @Nullable Long partner,
            @Nullable LocalDate dueFrom,
            @Nullable LocalDate dueTo,
            String text) {}

    Slice<Row> page(Wanted wanted, @Nullable String after, int limit) {
        if (SearchText.nothing(wanted.text())) {
            return new Slice<>(List.of(), null);
        }
        long before = Cursor.decode(after, 1).map(cursor -> cursor.asLong(0)).orElse(Long.MAX_VALUE);
        var line = SearchText.line(wanted.text());
        var kind = wanted.kind();
        var state = wanted.state();
        var payment = wanted.payment();
        var partner = wanted.partner();
        boolean anyDue = wanted.dueFrom() == null && wanted.dueTo() == null;
        var rows = host.db().read(em -> {
            var query = em.createQuery(MATCHING + (anyDue ? "" : DUE) + NEWEST_FIRST, Row.class)
                    .setParameter("before", before)
                    .setParameter("anyKind", kind == null)
                    .setParameter("kind", kind == null ? InvoiceKind.INVOICE : kind)
                    .setParameter("anyState", state == null)
                    .setParameter("state", state == null ? InvoiceState.DRAFT : state)
                    .setParameter("anyPayment", payment == null)
                    .setParameter("payment", payment == null ? PaymentState.PAID : payment)
                    .setParameter("anyPartner", partner == null)
                    .setParameter("partner", partner == null ? 0L : partner)
                    .setParameter("anyText", line.isEmpty())
                    .setParameter("text", SearchText.containing(line))
                    .setMaxResults(limit + 1);
            if (!anyDue) {
                query.setParameter("dueFrom", Objects.requireNonNullElse(wanted.dueFrom(), EVER))
                        .setParameter("dueTo", Objects.requireNonNullElse(wanted.dueTo(), NEVER));
            }
            return query.getResultList();
        });
        return Slice.of(rows, limit, row -> Cursor.of(row.id()));
    }
}
