package io.kenh.invoicing.invoice;

import io.kenh.api.addon.Host;
import io.kenh.api.job.Job;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares {@link InvoiceFigures} with the invoices, and writes what is missing between them as differences: what was changed by SQL, or by a
 * version before there were figures while this one was being installed. One statement, which sees both as they were at one moment.
 */
public final class FigureCheck {
    private static final Logger LOG = LoggerFactory.getLogger(FigureCheck.class);
    private static final Duration EVERY = Duration.ofDays(1);
    private static final String MAKE_GOOD = """
            insert into invoicing_figure (id, company_id, records, kind, state, payment_state, invoice_date, due_date, salesperson_id, journal_id,
                untaxed, total, residual)
            select nextval('invoicing_figure_seq'), d.company_id, d.records, d.kind, d.state, d.payment_state, d.invoice_date, d.due_date,
                d.salesperson_id, d.journal_id, d.untaxed, d.total, d.residual
            from (select s.company_id, sum(s.records) as records, s.kind, s.state, s.payment_state, s.invoice_date, s.due_date, s.salesperson_id,
                    s.journal_id, sum(s.untaxed) as untaxed, sum(s.total) as total, sum(s.residual) as residual
                from (select i.company_id, 1 as records, i.kind, i.state, i.payment_state, i.invoice_date, i.due_date, i.salesperson_id,
                        i.journal_id, i.signed_untaxed as untaxed, i.signed_total as total, i.signed_residual as residual
                    from invoicing_invoice i
                    union all
                    select f.company_id, -f.records, f.kind, f.state, f.payment_state, f.invoice_date, f.due_date, f.salesperson_id,
                        f.journal_id, -f.untaxed, -f.total, -f.residual
                    from invoicing_figure f) s
                group by s.company_id, s.kind, s.state, s.payment_state, s.invoice_date, s.due_date, s.salesperson_id, s.journal_id
                having sum(s.records) <> 0 or sum(s.untaxed) <> 0 or sum(s.total) <> 0 or sum(s.residual) <> 0) d
            """;

    private final Host host;

    public FigureCheck(Host host) {
        this.host = host;
    }

    public Job<Void> job() {
        return Job.recurring("invoicing.check-figures", EVERY, this::run);
    }

    private void run() {
        int missing = host.db().write(em -> em.createNativeQuery(MAKE_GOOD).executeUpdate());
        if (missing > 0) {
            LOG.warn("{} figures of invoices were not what the invoices say; put right", missing);
        }
    }
}
