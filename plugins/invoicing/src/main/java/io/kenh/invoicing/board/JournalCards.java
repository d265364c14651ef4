package io.kenh.invoicing.board;

import static io.kenh.ui.Kit.money;
import static io.kenh.ui.Kit.t;

import io.kenh.api.addon.Host;
import io.kenh.api.security.Current;
import io.kenh.invoicing.journal.JournalKind;
import io.kenh.invoicing.journal.JournalView;
import io.kenh.invoicing.journal.Journals;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How each journal stands: what is owed and late, what came in and awaits the statement. */
public final class JournalCards {
    private static final String OWED = """
            select f.journalId, sum(f.residual), sum(case when f.dueDate < :day then f.residual else 0 end)
            from InvoiceFigures f where f.companyId = :company and f.kind = io.kenh.invoicing.invoice.InvoiceKind.INVOICE
              and f.paymentState in (io.kenh.invoicing.invoice.PaymentState.NOT_PAID, io.kenh.invoicing.invoice.PaymentState.PARTIAL,
               io.kenh.invoicing.invoice.PaymentState.BLOCKED)
            group by f.journalId""";
    private static final String CAME = """
            select p.journalId, sum(p.amount), sum(case when p.waiting = true then p.amount else 0 end)
            from InvoicingPayment p
            where p.companyId = :company and p.paidOn >= :day and p.voidAt is null and p.outgoing = false
            group by p.journalId""";

    private final Host host;
    private final Journals journals;

    JournalCards(Host host) {
        this.host = host;
        this.journals = new Journals(host);
    }

    /**
     * One journal. Amounts in words.
     *
     * @param sum what is owed, or came in this month
     * @param part of it what is late, or awaits the statement; empty for nothing
     */
    public record Card(JournalView journal, String sum, String part, String url) {}

    private record Sums(long all, long part) {
        static final Sums NOTHING = new Sums(0, 0);

        Sums plus(Sums other) {
            return new Sums(all + other.all, part + other.part);
        }
    }

    List<Card> all() {
        var known = journals.all();
        var today = LocalDate.ofInstant(host.clock().instant(), Current.zone());
        // What was posted before there were journals is the first one's.
        long first = known.stream()
                .filter(journal -> journal.kind() == JournalKind.SALE)
                .mapToLong(JournalView::id)
                .min()
                .orElse(0);
        return host.db().read(em -> {
            var owed = sums(em, OWED, today, first);
            var came = sums(em, CAME, today.withDayOfMonth(1), 0);
            return known.stream()
                    .filter(JournalView::active)
                    .map(journal -> journal.kind() == JournalKind.SALE
                            ? sale(journal, owed.getOrDefault(journal.id(), Sums.NOTHING))
                            : bank(journal, came.getOrDefault(journal.id(), Sums.NOTHING)))
                    .toList();
        });
    }

    private static Map<Long, Sums> sums(EntityManager em, String hql, LocalDate day, long none) {
        var sums = new HashMap<Long, Sums>();
        em.createQuery(hql, Object[].class)
                .setParameter("company", Current.actor().companyId())
                .setParameter("day", day)
                .getResultList()
                .forEach(row -> sums.merge(
                        row[0] instanceof Long journal ? journal : none,
                        new Sums(number(row[1]), number(row[2])),
                        Sums::plus));
        return sums;
    }

    private static long number(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }

    private static Card sale(JournalView journal, Sums sums) {
        return new Card(
                journal,
                t("invoicing.board.owed", money(sums.all())),
                sums.part() == 0 ? "" : t("invoicing.board.owed-late", money(sums.part())),
                BoardPages.OPEN + "&f.journal=" + journal.id());
    }

    private static Card bank(JournalView journal, Sums sums) {
        return new Card(
                journal,
                t("invoicing.board.came", money(sums.all())),
                sums.part() == 0 ? "" : t("invoicing.board.awaited", money(sums.part())),
                "/invoicing/payments?f.date=month&f.journal=" + journal.id());
    }
}
