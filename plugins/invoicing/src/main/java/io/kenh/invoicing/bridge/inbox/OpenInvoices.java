package io.kenh.invoicing.bridge.inbox;

import io.kenh.api.addon.Host;
import io.kenh.invoicing.invoice.Invoice;
import java.util.List;

/** Invoices that customers are asked to pay. */
final class OpenInvoices {
    private static final int MOST = 5;
    private static final String OPEN = """
            from Invoice i where i.header.partnerId = :partner
              and i.state = io.kenh.invoicing.invoice.InvoiceState.POSTED
              and i.kind = io.kenh.invoicing.invoice.InvoiceKind.INVOICE
              and i.paymentState in (io.kenh.invoicing.invoice.PaymentState.NOT_PAID,
                io.kenh.invoicing.invoice.PaymentState.PARTIAL)
            order by i.header.dueDate, i.id""";

    private final Host host;

    OpenInvoices(Host host) {
        this.host = host;
    }

    /** Of a contact, the longest due first: a few. */
    List<Invoice> of(long partner) {
        return host.db()
                .read(em -> em.createQuery(OPEN, Invoice.class)
                        .setParameter("partner", partner)
                        .setMaxResults(MOST)
                        .getResultList());
    }
}
