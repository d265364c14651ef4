package io.kenh.invoicing.board;

import io.kenh.api.addon.Host;
import io.kenh.api.security.Current;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is still to be paid, by how late it is: by customer along one index of what is posted and open, all of it from the figures. */
public final class Aging {
    static final int SHOWN = 100;
    private static final String SUMS = sums("i.header.dueDate", "i.sums.signedResidual");
    /** Only what is posted can be open. */
    private static final String OPEN = """
             from Invoice i where i.companyId = :company and i.kind = io.kenh.invoicing.invoice.InvoiceKind.INVOICE
              and i.paymentState in (io.kenh.invoicing.invoice.PaymentState.NOT_PAID, io.kenh.invoicing.invoice.PaymentState.PARTIAL,
               io.kenh.invoicing.invoice.PaymentState.BLOCKED)""";

    private static final String BY_CUSTOMER = "select i.header.partnerId, " + SUMS + OPEN
            + " group by i.header.partnerId order by sum(i.sums.signedResidual) desc, i.header.partnerId";
    /** Whose it is does not matter here: the days say it. */
    private static final String ALL = "select 0L, " + sums("f.dueDate", "f.residual") + """
             from InvoiceFigures f where f.companyId = :company and f.kind = io.kenh.invoicing.invoice.InvoiceKind.INVOICE
              and f.paymentState in (io.kenh.invoicing.invoice.PaymentState.NOT_PAID, io.kenh.invoicing.invoice.PaymentState.PARTIAL,
               io.kenh.invoicing.invoice.PaymentState.BLOCKED)""";

    private static final String NAMES = """
            select i.header.partnerId, max(i.header.partnerName) from Invoice i
            where one_of(i.header.partnerId, :partners) and i.state = io.kenh.invoicing.invoice.InvoiceState.POSTED
              and i.paymentState in (io.kenh.invoicing.invoice.PaymentState.NOT_PAID, io.kenh.invoicing.invoice.PaymentState.PARTIAL,
               io.kenh.invoicing.invoice.PaymentState.BLOCKED)
            group by i.header.partnerId""";

    private final Host host;

    Aging(Host host) {
        this.host = host;
    }

    /** Whole đồng: not due, late by up to 30, 60, 90 days, and longer. */
    public record Row(
            String customer, long partnerId, long current, long to30, long to60, long to90, long older, long sum) {
        Row plus(Row other) {
            return new Row(
                    customer,
                    partnerId,
                    current + other.current,
                    to30 + other.to30,
                    to60 + other.to60,
                    to90 + other.to90,
                    older + other.older,
                    sum + other.sum);
        }

        Row of(String name) {
            return new Row(name, partnerId, current, to30, to60, to90, older, sum);
        }
    }

    private static String sums(String due, String residual) {
        return """
            sum(case when %1$s >= :today then %2$s else 0 end),
            sum(case when %1$s < :today and %1$s >= :days30 then %2$s else 0 end),
            sum(case when %1$s < :days30 and %1$s >= :days60 then %2$s else 0 end),
            sum(case when %1$s < :days60 and %1$s >= :days90 then %2$s else 0 end),
            sum(case when %1$s < :days90 then %2$s else 0 end),
            sum(%2$s)""".formatted(due, residual);
    }

    /** The largest debtors. */
    List<Row> customers() {
        return host.db().read(em -> {
            var rows = rows(em, BY_CUSTOMER, SHOWN);
            // Asked apart, of those shown: the names of all stand in no index.
            var names = names(em, rows.stream().map(Row::partnerId).toArray(Long[]::new));
            var later = Instalments.of(em, Current.actor().companyId(), today());
            return rows.stream()
                    .map(row -> row.of(names.getOrDefault(row.partnerId(), "")))
                    .map(row -> later.containsKey(row.partnerId()) ? row.plus(later.get(row.partnerId())) : row)
                    .toList();
        });
    }

    private static Map<Long, String> names(EntityManager em, Long[] partners) {
        var names = new HashMap<Long, String>();
        em.createQuery(NAMES, Object[].class)
                .setParameter("partners", partners)
                .getResultList()
                .forEach(row -> names.put((Long) row[0], (String) row[1]));
        return names;
    }

    Row all() {
        return host.db()
                .read(em -> Instalments.of(em, Current.actor().companyId(), today()).values().stream()
                        .reduce(rows(em, ALL, 1).getFirst(), Row::plus));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(host.clock().instant(), Current.zone());
    }

    private List<Row> rows(EntityManager em, String hql, int most) {
        var today = today();
        return em.createQuery(hql, Object[].class)
                .setParameter("company", Current.actor().companyId())
                .setParameter("today", today)
                .setParameter("days30", today.minusDays(30))
                .setParameter("days60", today.minusDays(60))
                .setParameter("days90", today.minusDays(90))
                .setMaxResults(most)
                .getResultStream()
                .map(Aging::row)
                .toList();
    }

    private static Row row(Object[] fields) {
        return new Row(
                "",
                number(fields[0]),
                number(fields[1]),
                number(fields[2]),
                number(fields[3]),
                number(fields[4]),
                number(fields[5]),
                number(fields[6]));
    }

    /** The sum of nothing is null. */
    private static long number(Object field) {
        return field instanceof Number number ? number.longValue() : 0;
    }
}
