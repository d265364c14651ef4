package io.kenh.invoicing.invoice;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.data.InCompany;
import io.kenh.api.data.SearchText;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.api.web.PageKeys;
import io.kenh.catalog.api.lines.FilledLine;
import io.kenh.invoicing.api.InvoiceRef;
import io.kenh.invoicing.api.Invoices;
import io.kenh.invoicing.api.InvoicingPermissions;
import io.kenh.invoicing.form.TermWords;
import io.kenh.invoicing.money.EarlierPayments;
import io.kenh.invoicing.money.Payments;
import io.kenh.invoicing.profile.Profiles;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Invoices for other plugins. */
public final class InvoiceDirectory implements Invoices {
    private static final String UNDONE =
            "select count(s) from InvoicingShare s where s.invoiceId = :invoice and s.undoesId = :share";

    private final Host host;
    private final PageKeys keys;
    private final InvoiceService invoices;
    private final InvoiceReader reader;
    private final Profiles profiles;
    private final EarlierPayments earlier;

    public InvoiceDirectory(
            Host host, PageKeys keys, InvoiceService invoices, InvoiceReader reader, Profiles profiles) {
        this.host = host;
        this.keys = keys;
        this.invoices = invoices;
        this.reader = reader;
        this.profiles = profiles;
        this.earlier = new EarlierPayments(host, new Payments(host));
    }

    @Override
    public Optional<InvoiceRef> find(long id) {
        return host.db()
                .read(em ->
                        refs(em, InvoiceStore.some(em, List.of(id))).stream().findFirst());
    }

    @Override
    public List<InvoiceRef> of(DocRef source) {
        return host.db().read(em -> refs(em, InvoiceStore.of(em, source)));
    }

    @Override
    public Map<Long, List<InvoiceRef>> of(String sourceType, Collection<Long> sourceIds) {
        if (sourceIds.isEmpty()) {
            return Map.of();
        }
        return host.db().read(em -> {
            var found = InvoiceStore.of(em, sourceType, sourceIds);
            var refs = refs(em, found).iterator();
            var bySource = new HashMap<Long, List<InvoiceRef>>();
            found.forEach(invoice -> bySource.computeIfAbsent(
                            Objects.requireNonNull(invoice.origin().source()).id(), id -> new ArrayList<>())
                    .add(refs.next()));
            return bySource;
        });
    }

    private List<InvoiceRef> refs(EntityManager em, List<Invoice> invoices) {
        var credited =
                InvoiceStore.credited(em, invoices.stream().map(Invoice::id).toList());
        return invoices.stream()
                .map(invoice -> ref(invoice, credited.getOrDefault(invoice.id(), 0L)))
                .toList();
    }

    private InvoiceRef ref(Invoice invoice, long credited) {
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
                header.dueOn(),
                invoice.sums().total(),
                invoice.sums().residual(),
                credited,
                keys.url(invoice.key()).orElse(null));
    }

    @Override
    public List<FilledLine> lines(long id) {
        return reader.get(id).lines();
    }

    @Override
    public List<Asked> asked(DocRef source) {
        return host.db().read(em -> {
            var counting = refs(em, InvoiceStore.of(em, source)).stream()
                    .filter(InvoiceRef::counts)
                    .map(InvoiceRef::id)
                    .collect(Collectors.toSet());
            return InvoiceStore.asked(em, source).stream()
                    .filter(one -> counting.contains(one.invoiceId()))
                    .toList();
        });
    }

    @Override
    public boolean stands(long invoiceId, String key) {
        return host.db()
                        .read(em -> em.createQuery(UNDONE, Long.class)
                                .setParameter("invoice", invoiceId)
                                .setParameter("share", Long.valueOf(key))
                                .getSingleResult())
                == 0;
    }

    @Override
    public void settle(long invoiceId, List<Earlier> money) {
        Current.actor().require(InvoicingPermissions.PAY);
        money.forEach(one -> earlier.settle(invoiceId, one));
    }

    @Override
    public List<String> paymentTerms() {
        return TermWords.offered(profiles.mine());
    }

    @Override
    public InvoiceRef create(Draft draft) {
        return InCompany.of(host.services(), draft.source(), () -> made(draft));
    }

    private InvoiceRef made(Draft draft) {
        Current.actor().require(InvoicingPermissions.WRITE);
        var start = invoices.blank(
                InvoiceKind.INVOICE, draft.partnerId(), profiles.mine().note());
        var agreed = SearchText.cut(draft.paymentTerm().strip(), 200);
        var term = TermWords.understood(profiles.mine(), agreed);
        var due = term.flatMap(Terms::parse)
                .map(terms -> terms.parts().getFirst().due(start.invoiceDate()))
                .orElse(start.dueDate());
        var data = new InvoiceData(
                InvoiceKind.INVOICE,
                draft.partnerId(),
                draft.address(),
                "",
                start.invoiceDate(),
                due,
                term.orElse(""),
                draft.customerReference(),
                "",
                null,
                null,
                draft.salespersonId() == null ? start.salespersonId() : draft.salespersonId(),
                start.note(),
                draft.origin(),
                draft.source(),
                draft.purpose(),
                null,
                "",
                null,
                null,
                List.of());
        var id = host.db().write(em -> {
            long made = invoices.create(data, Copies.lines(draft.lines()));
            var invoice = InvoiceStore.lock(em, made);
            var sources = new ArrayList<@Nullable Long>();
            draft.lines().forEach(line -> sources.add(line.id()));
            invoice.asksFor(sources);
            if (term.isEmpty()) {
                invoice.origin().agreed(agreed);
            }
            return made;
        });
        return find(id).orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
    }
}
