package io.kenh.invoicing.board;

import io.kenh.api.addon.Host;
import io.kenh.api.data.Cursor;
import io.kenh.api.data.Slice;
import io.kenh.api.security.Current;
import io.kenh.contacts.api.Partners;
import io.kenh.contacts.api.Partners.PartnerRef;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is still to be paid, by how late it is, less what customers have left of credit notes (by their due day) and of payments (by the day
 * they came): by customer along one index of what is posted and open and one of what is left, all of it from the figures.
 */
public final class Aging {
    static final int SHOWN = 100;
    /** As many as a search for contacts finds. */
    private static final int FOUND = 50;

    /** Only what is posted can be open. */
    private static final String STATES = """
            (io.kenh.invoicing.invoice.PaymentState.NOT_PAID, io.kenh.invoicing.invoice.PaymentState.PARTIAL,
             io.kenh.invoicing.invoice.PaymentState.BLOCKED)""";

    /** Of money given back too much the customer owes the rest. */
    private static final String LEFT = "(case when p.outgoing = true then p.open else -p.open end)";

    /** Kinds are named for the index, which begins with them. */
    private static final String OPEN = """
            select i.header.partnerId as partner, i.header.dueDate as due, i.sums.signedResidual as amount
            from Invoice i
            where i.companyId = :company
              and i.kind in (io.kenh.invoicing.invoice.InvoiceKind.INVOICE, io.kenh.invoicing.invoice.InvoiceKind.CREDIT_NOTE)
              and i.paymentState in %s %s""";

    private static final String PAYMENTS = """
            select p.partnerId as partner, p.paidOn as due, %s as amount
            from InvoicingPayment p where p.companyId = :company and p.open > 0 %s""";

    private static final String BY_CUSTOMER = """
            select d.partner, %s from (%s union all %s) d
            group by d.partner %s
            order by sum(d.amount) desc, d.partner""";

    /** Whose it is does not matter here: the days say it. */
    private static final String OF_FIGURES = """
            select 0L, %s from InvoiceFigures f
            where f.companyId = :company and f.kind = io.kenh.invoicing.invoice.InvoiceKind.%s and f.paymentState in %s""";

    private static final String INVOICES = OF_FIGURES.formatted(sums("f.dueDate", "f.residual"), "INVOICE", STATES);
    private static final String NOTES = OF_FIGURES.formatted(sums("f.dueDate", "f.residual"), "CREDIT_NOTE", STATES);
    private static final String OF_PAYMENTS = """
            select 0L, %s from InvoicingPayment p where p.companyId = :company and p.open > 0""".formatted(sums("p.paidOn", LEFT));

    private final Host host;

    Aging(Host host) {
        this.host = host;
    }

    private static String sums(String due, String amount) {
        return """
            sum(case when %1$s is null or %1$s >= :today then %2$s else 0 end),
            sum(case when %1$s < :today and %1$s >= :days30 then %2$s else 0 end),
            sum(case when %1$s < :days30 and %1$s >= :days60 then %2$s else 0 end),
            sum(case when %1$s < :days60 and %1$s >= :days90 then %2$s else 0 end),
            sum(case when %1$s < :days90 then %2$s else 0 end),
            sum(%2$s)""".formatted(due, amount);
    }

    /** @param named only of these customers @param on only what follows those shown before */
    private static String customers(boolean named, boolean on) {
        return BY_CUSTOMER.formatted(
                sums("d.due", "d.amount"),
                OPEN.formatted(STATES, named ? "and one_of(i.header.partnerId, :partners)" : ""),
                PAYMENTS.formatted(LEFT, named ? "and one_of(p.partnerId, :partners)" : ""),
                on ? "having sum(d.amount) < :sum or sum(d.amount) = :sum and d.partner > :partner" : "");
    }

    /**
     * The largest debtors first; who has more left than to pay comes last.
     *
     * @param query words of the customer; empty for all
     * @param after where the page before ended
     */
    Slice<Aged> customers(String query, @Nullable String after) {
        var partners = host.services().get(Partners.class);
        var words = query.strip();
        var named = words.isEmpty()
                ? null
                : partners.search(words, FOUND).stream().map(PartnerRef::id).toArray(Long[]::new);
        if (named != null && named.length == 0) {
            return new Slice<>(List.of(), null);
        }
        var from = Cursor.decode(after, 2).orElse(null);
        return host.db().read(em -> {
            var asked = asked(em, customers(named != null, from != null)).setMaxResults(SHOWN + 1);
            if (named != null) {
                asked.setParameter("partners", named);
            }
            if (from != null) {
                asked.setParameter("sum", from.asLong(0)).setParameter("partner", from.asLong(1));
            }
            var rows = asked.getResultStream().map(Aged::of).toList();
            var page = Slice.of(rows, SHOWN, row -> Cursor.of(row.sum(), row.partnerId()));
            var names =
                    names(partners, page.items().stream().map(Aged::partnerId).toList());
            var later = Instalments.of(em, Current.actor().companyId(), today());
            return page.map(row -> row.of(names.getOrDefault(row.partnerId(), "#" + row.partnerId()))
                    .plus(later.getOrDefault(row.partnerId(), Aged.NOTHING)));
        });
    }

    /** As contacts are called now: of merged ones invoices know every name. */
    private static Map<Long, String> names(Partners partners, Collection<Long> ids) {
        var names = new HashMap<Long, String>();
        partners.find(ids).forEach((id, partner) -> names.put(id, partner.name()));
        return names;
    }

    /** What is open of invoices. */
    Aged invoices() {
        return host.db()
                .read(em -> Instalments.of(em, Current.actor().companyId(), today()).values().stream()
                        .reduce(one(em, INVOICES), Aged::plus));
    }

    /** What customers have left, below zero. */
    Aged credits() {
        return host.db().read(em -> one(em, NOTES).plus(one(em, OF_PAYMENTS)));
    }

    private Aged one(EntityManager em, String hql) {
        return Aged.of(asked(em, hql).getSingleResult());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(host.clock().instant(), Current.zone());
    }

    private TypedQuery<Object[]> asked(EntityManager em, String hql) {
        var today = today();
        return em.createQuery(hql, Object[].class)
                .setParameter("company", Current.actor().companyId())
                .setParameter("today", today)
                .setParameter("days30", today.minusDays(30))
                .setParameter("days60", today.minusDays(60))
                .setParameter("days90", today.minusDays(90));
    }
}
