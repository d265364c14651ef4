package io.kenh.invoicing.bank;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.data.DocView;
import io.kenh.api.data.Documents;
import io.kenh.invoicing.api.Invoices.Purpose;
import io.kenh.invoicing.bank.ReviewView.Hint;
import io.kenh.invoicing.bank.ReviewView.Item;
import io.kenh.invoicing.bank.ReviewView.Open;
import io.kenh.invoicing.bank.ReviewView.Payable;
import io.kenh.invoicing.bank.SourceNumbers.Meant;
import io.kenh.invoicing.invoice.Invoice;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** What lines name, as it is when somebody looks: an order may have been invoiced since the file was taken in. */
final class Hints {
    private final Host host;
    private final SourceNumbers numbers;

    Hints(Host host) {
        this.host = host;
        this.numbers = new SourceNumbers(host);
    }

    /** By lines, of those for which no invoice was found. */
    Map<Long, List<Hint>> of(EntityManager em, long company, List<Item> items) {
        var rest = items.stream().filter(item -> item.invoiceId() == null).toList();
        var keys = new HashSet<String>();
        rest.forEach(item -> keys.addAll(References.in(item.text())));
        var meant = numbers.of(em, company, keys);
        var readable = host.services()
                .get(Documents.class)
                .find(meant.values().stream()
                        .map(one -> one.source().document())
                        .toList());
        var hints = new HashMap<Long, List<Hint>>();
        for (var item : rest) {
            var named = SourceNumbers.in(item.text(), meant);
            if (!named.isEmpty()) {
                hints.put(
                        item.id(),
                        named.stream().map(one -> hint(one, readable)).toList());
            }
        }
        return hints;
    }

    private static Hint hint(Meant meant, Map<DocRef, DocView> readable) {
        var source = meant.source();
        var page = readable.get(source.document());
        return new Hint(
                source.number(),
                page == null ? null : page.path(),
                source.recorded(),
                meant.open().stream().map(Hints::open).toList());
    }

    private static Open open(Invoice invoice) {
        return new Open(
                new Payable(
                        invoice.id(),
                        invoice.number(),
                        invoice.header().partnerName(),
                        invoice.sums().residual()),
                invoice.paymentState(),
                invoice.origin().purpose() == Purpose.DOWN_PAYMENT);
    }
}
