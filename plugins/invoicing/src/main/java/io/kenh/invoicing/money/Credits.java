package io.kenh.invoicing.money;

import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.invoicing.api.InvoicingError;
import io.kenh.invoicing.api.InvoicingPermissions;
import io.kenh.invoicing.invoice.CreditData;
import io.kenh.invoicing.invoice.Credited;
import io.kenh.invoicing.invoice.Invoice;
import io.kenh.invoicing.invoice.InvoiceKind;
import io.kenh.invoicing.invoice.InvoiceMoves;
import io.kenh.invoicing.invoice.InvoiceReader;
import io.kenh.invoicing.invoice.InvoiceStore;
import io.kenh.invoicing.invoice.ShareSource;
import io.kenh.invoicing.invoice.Trail;
import io.kenh.ui.Kit;
import jakarta.persistence.EntityManager;

/** Sets credit notes against invoices, and takes them off again. */
public final class Credits {
    private static final String SHARES = """
            from InvoicingShare s where s.invoiceId = :invoice and s.creditId = :other and s.undoesId is null
              and not exists (select 1 from InvoicingShare u where u.undoesId = s.id)
            order by s.id""";

    private final Host host;
    private final InvoiceMoves moves;
    private final InvoiceReader reader;
    private final Settling settling;
    private final Trail trail;

    public Credits(Host host, InvoiceMoves moves, InvoiceReader reader) {
        this.host = host;
        this.moves = moves;
        this.reader = reader;
        this.settling = new Settling(host);
        this.trail = new Trail(host);
    }

    /**
     * A credit note for an invoice, or the one that was asked for before.
     *
     * @param post at once, and sets it against the invoice as far as that is open; else it stays a draft
     */
    public Credited credit(long invoiceId, CreditData wish, boolean post) {
        return host.db().write(em -> {
            var credit = moves.credit(invoiceId, wish);
            if (post && reader.get(credit.id()).draft()) {
                moves.post(credit.id());
                if (reader.get(invoiceId).residual() > 0) {
                    use(invoiceId, credit.id());
                }
            }
            return credit;
        });
    }

    /** Sets what is left of a credit note against an invoice of the same customer. */
    public void use(long invoiceId, long creditId) {
        Current.actor().require(InvoicingPermissions.PAY);
        host.db().write(em -> {
            // Always in the same order, so that two never wait for each other.
            var first = InvoiceStore.lock(em, Math.min(invoiceId, creditId));
            var second = InvoiceStore.lock(em, Math.max(invoiceId, creditId));
            var invoice = first.id() == invoiceId ? first : second;
            var credit = first.id() == invoiceId ? second : first;
            use(em, invoice, credit);
            return creditId;
        });
    }

    private void use(EntityManager em, Invoice invoice, Invoice credit) {
        if (invoice.companyId() != credit.companyId()) {
            throw new KenhException(InvoicingError.OTHER_COMPANY);
        }
        long part = Math.min(invoice.sums().residual(), credit.sums().residual());
        if (invoice.kind() != InvoiceKind.INVOICE
                || credit.kind() != InvoiceKind.CREDIT_NOTE
                || invoice.header().partnerId() != credit.header().partnerId()
                || part <= 0) {
            throw new KenhException(InvoicingError.NO_CREDIT, Math.max(part, 0));
        }
        set(em, invoice, credit, part);
        set(em, credit, invoice, part);
    }

    /**
     * Takes a credit note off an invoice that it was set against: both are open again by as much.
     *
     * @param documentId either of the two
     * @param otherId the other one
     * @throws KenhException {@code core.not-found} when neither is set against the other, or no longer
     */
    public void undo(long documentId, long otherId) {
        Current.actor().require(InvoicingPermissions.REVERSE);
        host.db().write(em -> {
            var first = InvoiceStore.lock(em, Math.min(documentId, otherId));
            var second = InvoiceStore.lock(em, Math.max(documentId, otherId));
            undo(em, first, second);
            undo(em, second, first);
            return documentId;
        });
    }

    private void undo(EntityManager em, Invoice invoice, Invoice other) {
        var shares = em.createQuery(SHARES, Share.class)
                .setParameter("invoice", invoice.id())
                .setParameter("other", other.id())
                .getResultList();
        if (shares.isEmpty()) {
            throw new KenhException(CoreError.NOT_FOUND);
        }
        var before = Trail.Watched.of(invoice);
        shares.forEach(share -> settling.undo(em, invoice, share, null));
        long back = shares.stream().mapToLong(Share::amount).sum();
        trail.noted(invoice, "invoicing.note.taken-off", other.number(), Kit.money(back));
        trail.changed(invoice, before);
    }

    private void set(EntityManager em, Invoice invoice, Invoice other, long part) {
        var before = Trail.Watched.of(invoice);
        settling.settle(em, invoice, ShareSource.CREDIT, other.id(), part, reader.today(), "", null);
        trail.noted(invoice, "invoicing.note.set-against", other.number(), Kit.money(part));
        trail.changed(invoice, before);
    }
}
