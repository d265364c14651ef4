package io.kenh.invoicing.invoice;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.api.web.PageKeys;
import io.kenh.catalog.api.lines.FilledLine;
import io.kenh.invoicing.api.InvoiceRef;
import io.kenh.invoicing.api.Invoices;
import io.kenh.invoicing.api.InvoicingPermissions;
import io.kenh.invoicing.profile.Profiles;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Invoices for other plugins. */
public final class InvoiceDirectory implements Invoices {
    private final Host host;
    private final PageKeys keys;
    private final InvoiceService invoices;
    private final InvoiceReader reader;
    private final Profiles profiles;

    public InvoiceDirectory(
            Host host, PageKeys keys, InvoiceService invoices, InvoiceReader reader, Profiles profiles) {
        this.host = host;
        this.keys = keys;
        this.invoices = invoices;
        this.reader = reader;
        this.profiles = profiles;
    }

    @Override
    public Optional<InvoiceRef> find(long id) {
        return host.db()
                .read(em ->
                        InvoiceStore.some(em, List.of(id)).stream().findFirst().map(this::ref));
    }

    @Override
    public List<InvoiceRef> of(DocRef source) {
        return host.db()
                .read(em -> InvoiceStore.of(em, source).stream().map(this::ref).toList());
    }

    private InvoiceRef ref(Invoice invoice) {
        var header = invoice.header();
        return new InvoiceRef(
                invoice.id(),
                invoice.number(),
                invoice.kind().token(),
                invoice.state().token(),
                invoice.paymentState().token(),
                invoice.origin().purpose().name().toLowerCase(Locale.ROOT),
                header.partnerId(),
                invoice.companyId(),
                header.invoiceDate(),
                header.dueDate(),
                invoice.sums().total(),
                invoice.sums().residual(),
                keys.url(invoice.key()).orElse(null));
    }

    @Override
    public List<FilledLine> lines(long id) {
        return reader.get(id).lines();
    }

    @Override
    public InvoiceRef create(Draft draft) {
        Current.actor().require(InvoicingPermissions.WRITE);
        var start = invoices.blank(
                InvoiceKind.INVOICE, draft.partnerId(), profiles.mine().note());
        var data = new InvoiceData(
                InvoiceKind.INVOICE,
                draft.partnerId(),
                draft.address(),
                "",
                start.invoiceDate(),
                start.dueDate(),
                "",
                draft.customerReference(),
                "",
                null,
                draft.salespersonId() == null ? start.salespersonId() : draft.salespersonId(),
                start.note(),
                draft.origin(),
                draft.source(),
                draft.purpose(),
                null,
                "",
                List.of());
        var id = invoices.create(data, Copies.lines(draft.lines()));
        return find(id).orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
    }
}
