package io.kenh.invoicing.invoice;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.event.DocumentAssigned;
import io.kenh.api.event.DocumentNoted;
import io.kenh.api.event.DocumentOriginated;
import io.kenh.api.event.DocumentTracked;
import io.kenh.api.event.DocumentTracked.As;
import io.kenh.api.event.DocumentTracked.Change;
import io.kenh.api.event.MomentReached;
import io.kenh.api.security.Current;
import io.kenh.invoicing.account.Accounts;
import io.kenh.invoicing.api.InvoicesChanged;
import io.kenh.invoicing.api.InvoicingPermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells the rest of the house what happened to an invoice. Inside a write. */
public final class Trail {
    private final Host host;
    private final Accounts accounts;

    public Trail(Host host) {
        this.host = host;
        this.accounts = new Accounts(host);
    }

    /** What others watch of an invoice. */
    public record Watched(
            InvoiceState state,
            PaymentState payment,
            long total,
            String customer,
            String reference,
            @Nullable Long salesperson,
            @Nullable LocalDate due,
            @Nullable Long account,
            EInvoiceData issued) {
        public static Watched of(Invoice invoice) {
            var header = invoice.header();
            return new Watched(
                    invoice.state(),
                    invoice.paymentState(),
                    invoice.sums().total(),
                    header.partnerName(),
                    invoice.referenceText(),
                    header.salespersonId(),
                    header.dueOn(),
                    header.accountId(),
                    invoice.eInvoice());
        }

        private List<Change> changes(Watched now) {
            var changes = new ArrayList<Change>();
            say(changes, "state", As.LABEL, state.key(), now.state.key());
            say(changes, "payment", As.LABEL, payment.key(), now.payment.key());
            say(changes, "total", As.MONEY, Long.toString(total), Long.toString(now.total));
            say(changes, "partner", As.TEXT, customer, now.customer);
            say(changes, "reference", As.TEXT, reference, now.reference);
            say(changes, "due", As.DATE, Objects.toString(due, ""), Objects.toString(now.due, ""));
            say(changes, "e-invoice", As.TEXT, issued.label(), now.issued.label());
            say(changes, "e-date", As.DATE, day(issued), day(now.issued));
            say(changes, "e-lookup", As.TEXT, lookup(issued), lookup(now.issued));
            return changes;
        }

        private static String day(EInvoiceData issued) {
            return Objects.toString(issued.date(), "");
        }

        private static String lookup(EInvoiceData issued) {
            return (issued.lookupCode() + " " + issued.lookupUrl()).strip();
        }

        private static void say(List<Change> changes, String field, As as, String before, String now) {
            if (!before.equals(now)) {
                changes.add(new Change("invoicing.field." + field, as, before, now));
            }
        }
    }

    public void noted(Invoice invoice, String key, String... args) {
        host.events()
                .publish(new DocumentNoted(
                        ref(invoice),
                        key,
                        List.of(args),
                        Current.actor().userId(),
                        host.clock().instant()));
    }

    /** It was made from another document: what is discussed there goes on here. */
    void originated(Invoice invoice) {
        var reverses = invoice.origin().reverses();
        var origin = reverses == null ? invoice.origin().source() : new DocRef(InvoiceDoc.NAME, reverses);
        if (origin != null) {
            host.events()
                    .publish(new DocumentOriginated(
                            ref(invoice),
                            origin,
                            Current.actor().userId(),
                            host.clock().instant()));
        }
    }

    public void moment(Invoice invoice, String moment, String occurrence) {
        host.events()
                .publish(new MomentReached(
                        ref(invoice),
                        moment,
                        occurrence,
                        invoice.companyId(),
                        host.clock().instant()));
    }

    /** Publishes what differs from before, tells a new salesperson, and lets open pages know. */
    public void changed(Invoice invoice, Watched before) {
        var now = Watched.of(invoice);
        var changes = before.changes(now);
        if (before.state() != now.state() || before.total() != now.total()) {
            counted(invoice);
        }
        // Posting it only writes down where it would be paid to anyway.
        if (before.state() == now.state() && !Objects.equals(before.account(), now.account())) {
            changes.add(new Change(
                    "invoicing.field.account",
                    As.TEXT,
                    accounts.label(invoice.companyId(), before.account()),
                    accounts.label(invoice.companyId(), now.account())));
        }
        if (!changes.isEmpty()) {
            host.events()
                    .publish(new DocumentTracked(
                            ref(invoice),
                            changes,
                            Current.actor().userId(),
                            host.clock().instant()));
        }
        if (!Objects.equals(before.salesperson(), invoice.header().salespersonId())) {
            assigned(invoice);
        }
        signal(invoice.id());
    }

    /** What was invoiced of the document it was made from is another sum now. */
    void counted(Invoice invoice) {
        var source = invoice.origin().source();
        if (source != null) {
            host.events()
                    .publish(new InvoicesChanged(
                            source, invoice.companyId(), host.clock().instant()));
        }
    }

    void assigned(Invoice invoice) {
        var salesperson = invoice.header().salespersonId();
        if (salesperson != null && salesperson != 0) {
            host.events()
                    .publish(new DocumentAssigned(
                            ref(invoice), salesperson, Current.actor().userId()));
        }
    }

    public void signal(long id) {
        host.live().signal("invoicing.invoice." + id, InvoicingPermissions.READ);
        host.live().signal("invoicing.invoices", InvoicingPermissions.READ);
    }

    private static DocRef ref(Invoice invoice) {
        return new DocRef(InvoiceDoc.NAME, invoice.id());
    }
}
