package io.kenh.invoicing.invoice;

import io.kenh.api.addon.Host;
import io.kenh.api.data.InCompany;
import io.kenh.api.security.Current;
import io.kenh.api.web.PageKeys;
import io.kenh.catalog.api.FiscalPositions;
import io.kenh.catalog.api.FiscalPositions.PositionRef;
import io.kenh.catalog.api.lines.TaxText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads invoices for pages. */
public final class InvoiceReader {
    private final Host host;
    private final PageKeys keys;
    private final TaxText taxText;

    public InvoiceReader(Host host, PageKeys keys) {
        this.host = host;
        this.keys = keys;
        this.taxText = new TaxText(host);
    }

    /** @throws io.kenh.api.error.KenhException {@code core.not-found} also for what the actor may not see */
    public InvoiceView get(long id) {
        return host.db().read(em -> view(InvoiceStore.read(em, id)));
    }

    private InvoiceView view(Invoice invoice) {
        return InvoiceView.of(invoice, taxText, today(), keys.url(invoice.key()).orElse(null));
    }

    public LocalDate today() {
        return LocalDate.ofInstant(host.clock().instant(), Current.zone());
    }

    /** The invoice of a customer's page, whoever asks: call it as the system. */
    public Optional<Long> byKey(String key) {
        return host.db()
                .read(em -> InvoiceStore.byKey(em, key))
                .filter(found -> keys.open(found.key()).isPresent())
                .map(InvoiceStore.Keyed::id);
    }

    /** Why its taxes are not those of the products; a draft that names none goes by the customer. */
    public Optional<PositionRef> position(InvoiceView invoice) {
        var named = invoice.data().fiscalPositionId();
        var positions = host.services().get(FiscalPositions.class);
        return InCompany.of(invoice.companyId(), () -> {
            if (named != null) {
                return positions.find(named);
            }
            return invoice.draft() ? positions.of(invoice.data().partnerId()) : Optional.empty();
        });
    }

    /** Another document that belongs to it. */
    public record Related(long id, String number, InvoiceState state, long total) {
        static Related of(Invoice invoice) {
            return new Related(
                    invoice.id(),
                    invoice.number(),
                    invoice.state(),
                    invoice.sums().total());
        }

        public String path() {
            return "/invoicing/invoices/" + id;
        }
    }

    /** Its credit notes; of a credit note the invoice it takes back. */
    public List<Related> related(InvoiceView invoice) {
        var reverses = invoice.data().reverses();
        return host.db()
                .read(em -> reverses == null
                        ? InvoiceStore.reversing(em, invoice.id()).stream()
                                .map(Related::of)
                                .toList()
                        : InvoiceStore.some(em, List.of(reverses)).stream()
                                .map(Related::of)
                                .toList());
    }
}
