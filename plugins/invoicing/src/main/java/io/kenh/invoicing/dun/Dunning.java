package io.kenh.invoicing.dun;

import io.kenh.api.addon.Host;
import io.kenh.api.job.Job;
import io.kenh.api.security.Current;
import io.kenh.invoicing.InvoicingSettings;
import io.kenh.invoicing.invoice.Invoice;
import io.kenh.invoicing.invoice.InvoiceDoc;
import io.kenh.invoicing.invoice.InvoiceStore;
import io.kenh.invoicing.invoice.Trail;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * Raises the reminder level of invoices that are late: each level once, when its day has come. What is then sent is the business of whoever
 * hears of the moment.
 */
public final class Dunning {
    private static final int AT_ONCE = 200;
    private static final int LEVELS = 9;
    private static final String LATE = """
            select i.id, i.header.dueDate from Invoice i
            where i.state = io.kenh.invoicing.invoice.InvoiceState.POSTED
              and i.kind = io.kenh.invoicing.invoice.InvoiceKind.INVOICE
              and i.paymentState <> io.kenh.invoicing.invoice.PaymentState.BLOCKED
              and i.header.dueDate <= :day and i.dunningLevel < :level
              and (i.header.dueDate > :after or i.header.dueDate = :after and i.id > :id)
            order by i.header.dueDate, i.id""";
    private static final Late FIRST = new Late(0, LocalDate.EPOCH);

    private final Host host;
    private final Trail trail;

    public Dunning(Host host) {
        this.host = host;
        this.trail = new Trail(host);
    }

    /** An invoice that is late, and since when. */
    record Late(long id, LocalDate due) {}

    public Job<Void> job() {
        return Job.recurring("invoicing.remind-late", Duration.ofHours(1), this::run);
    }

    /** Days after the due date, level by level; what is no number is passed over. */
    static List<Integer> days(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(part -> part.matches("\\d{1,3}"))
                .map(Integer::valueOf)
                .sorted()
                .distinct()
                .limit(LEVELS)
                .toList();
    }

    void run() {
        var days = days(host.settings().get(InvoicingSettings.DUNNING_DAYS));
        var today = LocalDate.ofInstant(host.clock().instant(), Current.zone());
        // The highest first: who is late by three levels at once is told of the third.
        for (int level = days.size(); level > 0; level--) {
            raise(level, today.minusDays(days.get(level - 1)));
        }
    }

    private void raise(int level, LocalDate day) {
        var after = FIRST;
        List<Late> all;
        do {
            var from = after;
            all = host.db()
                    .read(em -> em.createQuery(LATE, Late.class)
                            .setParameter("day", day)
                            .setParameter("level", level)
                            .setParameter("after", from.due())
                            .setParameter("id", from.id())
                            .setMaxResults(AT_ONCE)
                            .getResultList());
            all.forEach(late -> raise(late.id(), level, day));
            after = all.isEmpty() ? after : all.getLast();
        } while (all.size() == AT_ONCE);
    }

    private void raise(long id, int level, LocalDate day) {
        host.db().write(em -> {
            var invoice = InvoiceStore.lock(em, id);
            var due = invoice.header().dueDate();
            // Paid, held back, reset or prolonged since it was looked for.
            boolean asked = invoice.paymentState().asked();
            if (asked && due != null && !due.isAfter(day) && invoice.dun(level)) {
                trail.noted(invoice, "invoicing.note.late", Integer.toString(level));
                trail.moment(invoice, InvoiceDoc.OVERDUE, occurrence(invoice, due, level));
                trail.signal(id);
            }
            return id;
        });
    }

    /** Once each level of a due date; again after what was raised was taken back, as by a hold. */
    private static String occurrence(Invoice invoice, LocalDate due, int level) {
        int round = invoice.dunningRound();
        return due + "/" + level + (round == 0 ? "" : "/" + round);
    }
}
