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

    /** @param payment key of it. @param from id of the payment, for a write-off of that which it went with; or of the other document */
    void settle(
            EntityManager em,
            Invoice invoice,
            ShareSource source,
            @Nullable Long from,
            long amount,
            LocalDate day,
            String reason,
            @Nullable String payment) {
        invoice.settle(source, amount);
        var what = new Share.ShareWhat(
                amount,
                day,
                SearchText.cut(reason, 200),
                Current.actor().userId(),
                host.clock().instant());
        var share = new Share(invoice.companyId(), invoice.id(), source, from, what);
        em.persist(share);
        paid(invoice, share, payment);
        if (invoice.paymentState() == PaymentState.PAID) {
            trail.moment(invoice, InvoiceDoc.PAID, Long.toString(share.id()));
        }
    }

    /** Takes off what was set against it. */
    void undo(EntityManager em, Invoice invoice, Share share, @Nullable String payment) {
        invoice.settle(share.source(), -share.amount());
        var back = share.undone(Current.actor().userId(), host.clock().instant());
        em.persist(back);
        paid(invoice, back, payment);
    }

    private void paid(Invoice invoice, Share share, @Nullable String payment) {
        if (share.source() == ShareSource.PAYMENT && invoice.kind() == InvoiceKind.INVOICE) {
            var undoes = share.undoes();
            host.events()
                    .publish(new InvoicePaid(
                            invoice.id(),
                            invoice.companyId(),
                            Long.toString(share.id()),
                            undoes == null ? null : undoes.toString(),
                            invoice.number(),
                            invoice.origin().source(),
                            share.amount(),
                            share.day(),
                            payment,
                            invoice.sums().residual(),
                            host.clock().instant()));
        }
    }
}
