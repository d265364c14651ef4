package io.kenh.invoicing.board;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** What of open invoices falls due after their first open day: sums by age that count whole invoices are put right by it. */
final class Instalments {
    private static final String LATER = """
            select i.header.partnerId, i.header.dueDate, d.dueOn, sum(d.later) from InvoicingDue d join d.invoice i
            where d.companyId = :company and d.later > 0 and i.kind = io.kenh.invoicing.invoice.InvoiceKind.INVOICE
              and i.header.dueDate is not null and i.header.dueDate < :today
            group by i.header.partnerId, i.header.dueDate, d.dueOn""";

    private Instalments() {}

    /** By customer, what to add to each age; together nothing. Only of invoices that are late: of the others all is not due. */
    static Map<Long, Aged> of(EntityManager em, long company, LocalDate today) {
        var moves = new HashMap<Long, Aged>();
        em.createQuery(LATER, Object[].class)
                .setParameter("company", company)
                .setParameter("today", today)
                .getResultStream()
                .forEach(found -> {
                    long partner = (Long) found[0];
                    long amount = ((Number) found[3]).longValue();
                    var move = aged((LocalDate) found[2], today, partner, amount)
                            .plus(aged((LocalDate) found[1], today, partner, -amount));
                    moves.merge(partner, move, Aged::plus);
                });
        return moves;
    }

    private static Aged aged(LocalDate due, LocalDate today, long partner, long amount) {
        if (!due.isBefore(today)) {
            return new Aged("", partner, amount, 0, 0, 0, 0, amount);
        }
        if (!due.isBefore(today.minusDays(30))) {
            return new Aged("", partner, 0, amount, 0, 0, 0, amount);
        }
        if (!due.isBefore(today.minusDays(60))) {
            return new Aged("", partner, 0, 0, amount, 0, 0, amount);
        }
        return due.isBefore(today.minusDays(90))
                ? new Aged("", partner, 0, 0, 0, 0, amount, amount)
                : new Aged("", partner, 0, 0, 0, amount, 0, amount);
    }
}
