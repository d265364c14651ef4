package io.kenh.invoicing.invoice;

import io.kenh.api.addon.Host;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.api.security.Permission;
import io.kenh.api.web.PageKeys;
import io.kenh.catalog.api.lines.TaxText;
import io.kenh.invoicing.InvoicingSettings;
import io.kenh.invoicing.api.InvoicePosted;
import io.kenh.invoicing.api.InvoicingError;
import io.kenh.invoicing.api.InvoicingPermissions;
import io.kenh.invoicing.number.Numbering;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The steps of an invoice's life. */
public final class InvoiceMoves {
    private final Host host;
    private final PageKeys keys;
    private final Numbering numbers;
    private final InvoiceService invoices;
    private final InvoiceReader reader;
    private final Trail trail;
    private final TaxText taxText;

    public InvoiceMoves(Host host, PageKeys keys, Numbering numbers, InvoiceService invoices, InvoiceReader reader) {
        this.host = host;
        this.keys = keys;
        this.numbers = numbers;
        this.invoices = invoices;
        this.reader = reader;
        this.trail = new Trail(host);
        this.taxText = new TaxText(host);
    }

    /** It becomes binding and gets its number. */
    public void post(long id) {
        Current.actor().require(InvoicingPermissions.POST);
        host.db().write(em -> {
            var invoice = InvoiceStore.lock(em, id);
            var before = Trail.Watched.of(invoice);
            var now = host.clock().instant();
            invoice.post((series, year) -> numbers.next(em, invoice.companyId(), series, year), plan(invoice), now);
            trail.noted(invoice, "invoicing.note.posted", invoice.number());
            host.events()
                    .publish(new InvoicePosted(
                            id,
                            invoice.companyId(),
                            invoice.number(),
                            invoice.origin().source(),
                            invoice.sums().signedTotal(),
                            now));
            trail.moment(invoice, InvoiceDoc.POSTED, now.toString());
            trail.changed(invoice, before);
            return id;
        });
    }

    private List<Terms.Due> plan(Invoice invoice) {
        var header = invoice.header();
        long total = invoice.sums().total();
        return Terms.parse(header.paymentTerm())
                .map(terms -> terms.dues(header.invoiceDate(), total))
                .orElseGet(() -> List.of(new Terms.Due(due(header), total)));
    }

    private LocalDate due(Header header) {
        var day = header.dueDate();
        return day == null ? header.invoiceDate().plusDays(host.settings().get(InvoicingSettings.DUE_DAYS)) : day;
    }

    /** Back to draft: from posted while nothing is settled, or from cancelled. */
    public void reset(long id) {
        move(id, InvoicingPermissions.REVERSE, (invoice, now) -> {
            invoice.reset();
            trail.noted(invoice, "invoicing.note.reset");
            // What waits to be told about it no longer holds.
            trail.moment(invoice, InvoiceDoc.RESET, now.toString());
        });
    }

    public void cancel(long id, String reason) {
        move(id, InvoicingPermissions.REVERSE, (invoice, now) -> {
            invoice.cancel(reason, now);
            trail.noted(invoice, "invoicing.note.cancelled", reason);
            trail.moment(invoice, InvoiceDoc.CANCELLED, now.toString());
        });
    }

    /** A new address of the customer's page; the one before it leads nowhere any more. */
    public void renewKey(long id) {
        move(id, InvoicingPermissions.WRITE, (invoice, now) -> {
            invoice.key(keys.make());
            trail.noted(invoice, "invoicing.note.key-renewed");
        });
    }

    public void revokeKey(long id) {
        move(id, InvoicingPermissions.WRITE, (invoice, now) -> {
            invoice.key(null);
            trail.noted(invoice, "invoicing.note.key-revoked");
        });
    }

    /**
     * A draft that takes back a posted invoice.
     *
     * @param amount đồng of it, tax included; null for all
     */
    public long credit(long id, String reason, @Nullable Long amount) {
        Current.actor().require(InvoicingPermissions.REVERSE);
        if (reason.isBlank()) {
            throw new KenhException(InvoicingError.REASON_NEEDED);
        }
        return host.db().write(em -> {
            var invoice = InvoiceStore.lock(em, id);
            invoice.require(InvoiceState.POSTED);
            if (invoice.kind() != InvoiceKind.INVOICE) {
                throw new KenhException(
                        InvoicingError.WRONG_STATE,
                        io.kenh.ui.Kit.t(invoice.kind().key()));
            }
            var view = InvoiceView.of(invoice, taxText, reader.today(), null);
            var lines = amount == null
                    ? Copies.lines(view.lines())
                    : Copies.part(view.lines(), amount, io.kenh.ui.Kit.t("invoicing.credit.line", invoice.number()));
            var credit = invoices.create(Copies.credit(view, reader.today(), reason.strip()), lines);
            trail.noted(invoice, "invoicing.note.credited", reason);
            return credit;
        });
    }

    private void move(long id, Permission permission, BiConsumer<Invoice, Instant> step) {
        Current.actor().require(permission);
        host.db().write(em -> {
            var invoice = InvoiceStore.lock(em, id);
            var before = Trail.Watched.of(invoice);
            step.accept(invoice, host.clock().instant());
            trail.changed(invoice, before);
            return id;
        });
    }
}
