package io.kenh.invoicing.bank;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.invoicing.api.TransferSources;
import io.kenh.invoicing.api.TransferSources.Source;
import io.kenh.invoicing.invoice.Invoice;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What lines mean that name an order, and no invoice by its payment reference: a weaker word, as an order has several invoices. */
final class SourceNumbers {
    private static final String OPEN = """
            from Invoice i where i.companyId = :company and i.origin.originType = :type and one_of(i.origin.originId, :ids)
              and i.kind = io.kenh.invoicing.invoice.InvoiceKind.INVOICE
              and i.state = io.kenh.invoicing.invoice.InvoiceState.POSTED and (i.sums.residual > 0 or i.sums.waiting > 0)
            order by i.id""";

    private final Host host;

    SourceNumbers(Host host) {
        this.host = host;
    }

    /** @param open its invoices that are to be paid, or whose money the statement has yet to show */
    record Meant(Source source, List<Invoice> open) {}

    /** By keys as {@link References} finds them: one question for the documents, one for the invoices of each type of them. */
    Map<String, Meant> of(EntityManager em, long company, Set<String> keys) {
        var sources = keys.isEmpty()
                ? List.<Source>of()
                : host.services().all(TransferSources.class).stream()
                        .flatMap(one -> one.find(company, keys).stream())
                        .toList();
        var open = new HashMap<DocRef, List<Invoice>>();
        sources.stream()
                .map(Source::document)
                .collect(Collectors.groupingBy(DocRef::type, Collectors.mapping(DocRef::id, Collectors.toSet())))
                .forEach((type, ids) -> open.putAll(open(em, company, type, ids)));
        var meant = new HashMap<String, Meant>();
        sources.forEach(one -> meant.put(one.key(), new Meant(one, open.getOrDefault(one.document(), List.of()))));
        return meant;
    }

    private static Map<DocRef, List<Invoice>> open(EntityManager em, long company, String type, Collection<Long> ids) {
        return em.createQuery(OPEN, Invoice.class)
                .setParameter("company", company)
                .setParameter("type", type)
                .setParameter("ids", ids.toArray(Long[]::new))
                .getResultStream()
                .collect(Collectors.groupingBy(
                        invoice -> Objects.requireNonNull(invoice.origin().source())));
    }

    /** In the order in which the text names them. */
    static List<Meant> in(String text, Map<String, Meant> meant) {
        return References.in(text).stream()
                .map(meant::get)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /**
     * What a line pays without a doubt: it names one document with one open invoice of just this amount. Money that is recorded on the
     * document itself may be the same that the bank tells of.
     */
    static Optional<Invoice> sure(BankLine line, Map<String, Meant> meant) {
        var named = in(line.text(), meant);
        return named.size() == 1 && named.getFirst().source().recorded() == 0
                ? Optional.of(named.getFirst().open())
                        .filter(open -> open.size() == 1 && line.told())
                        .map(List::getFirst)
                        .filter(line::isWorth)
                : Optional.empty();
    }

    /** The same of one line, as things are now. */
    Optional<Invoice> sure(EntityManager em, BankLine line) {
        return sure(line, of(em, line.companyId(), References.in(line.text())));
    }
}
