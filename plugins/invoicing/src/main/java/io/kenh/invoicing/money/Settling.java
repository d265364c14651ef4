package io.kenh.invoicing.money;

import io.kenh.api.addon.Host;
import io.kenh.api.data.SearchText;
import io.kenh.api.security.Current;
import io.kenh.invoicing.api.InvoicePaid;
import io.kenh.invoicing.invoice.Invoice;
import io.kenh.invoicing.invoice.InvoiceDoc;
import io.kenh.invoicing.invoice.InvoiceKind;
import io.kenh.invoicing.invoice.PaymentState;
import io.kenh.invoicing.invoice.ShareSource;
import io.kenh.invoicing.invoice.Trail;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The one place where something is set against an invoice: its figures and the row that says why change together. */
final class Settling {
    private final Host host;
    private final Trail trail;

    Settling(Host host) {
        this.host = host;
        this.trail = new Trail(host);
    }

    /** @param from id of the payment or the other document; null for a write-off */
    void settle(
            EntityManager em,
            Invoice invoice,
            ShareSource source,
            @Nullable Long from,
            long amount,
            LocalDate day,
            String reason) {
        invoice.settle(source, amount);
        var now = host.clock().instant();
        var what = new Share.ShareWhat(
                amount, day, SearchText.cut(reason, 200), Current.actor().userId(), now);
        var share = new Share(invoice.companyId(), invoice.id(), source, from, what);
        em.persist(share);
        if (source == ShareSource.PAYMENT && invoice.kind() == InvoiceKind.INVOICE) {
            host.events()
                    .publish(new InvoicePaid(
                            invoice.id(),
                            invoice.companyId(),
                            Long.toString(share.id()),
                            invoice.number(),
                            invoice.origin().source(),
                            amount,
                            day,
                            invoice.sums().residual(),
                            now));
        }
        if (amount > 0 && invoice.paymentState() == PaymentState.PAID) {
            trail.moment(invoice, InvoiceDoc.PAID, Long.toString(share.id()));
        }
    }
}
