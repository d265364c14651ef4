package io.kenh.invoicing.invoice;

import io.kenh.api.addon.Host;
import io.kenh.api.data.InCompany;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.catalog.api.lines.FilledLine;
import io.kenh.catalog.api.lines.TaxText;
import io.kenh.invoicing.api.InvoicingError;
import io.kenh.invoicing.api.InvoicingPermissions;
import io.kenh.ui.Kit;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/** Credit notes of invoices: together, drafts too, never more than the invoice. */
final class Crediting {
    private final Host host;
    private final InvoiceService invoices;
    private final Trail trail;
    private final TaxText taxText;

    Crediting(Host host, InvoiceService invoices) {
        this.host = host;
        this.invoices = invoices;
        this.trail = new Trail(host);
        this.taxText = new TaxText(host);
    }

    /**
     * A draft that takes back a posted invoice, or the one that was asked for before.
     *
     * @throws KenhException {@code invoicing.overcredited}
     */
    Credited credit(long id, CreditData wish) {
        Current.actor().require(InvoicingPermissions.REVERSE);
        if (wish.reason().isBlank()) {
            throw new KenhException(InvoicingError.REASON_NEEDED);
        }
        return host.db().write(em -> {
            // Locked: of two who press at once, the second finds what the first made.
            var invoice = InvoiceStore.lock(em, id);
            invoice.require(InvoiceState.POSTED);
            if (invoice.kind() != InvoiceKind.INVOICE) {
                throw new KenhException(
                        InvoicingError.WRONG_STATE, Kit.t(invoice.kind().key()));
            }
            long left = left(em, invoice, 0);
            var known = known(em, id, wish, left);
            return known.isPresent()
                    ? new Credited(known.get(), false)
                    : new Credited(InCompany.of(invoice.companyId(), () -> made(em, invoice, wish, left)), true);
        });
    }

    private static long left(EntityManager em, Invoice invoice, long except) {
        return invoice.sums().total() - InvoiceStore.credited(em, invoice.id(), except);
    }

    private static Optional<Long> known(EntityManager em, long id, CreditData wish, long left) {
        var key = wish.key();
        var once = key == null ? Optional.<Long>empty() : InvoiceStore.once(em, id, key);
        if (once.isPresent()) {
            return once;
        }
        var drafts = InvoiceStore.reversing(em, id).stream()
                .filter(credit -> credit.state() == InvoiceState.DRAFT)
                .toList();
        var amount = wish.amount();
        if (amount == null) {
            // Nothing is left because of the draft that is there: that one was meant.
            return left > 0 || drafts.isEmpty()
                    ? Optional.empty()
                    : Optional.of(drafts.getLast().id());
        }
        long asked = amount;
        return drafts.stream()
                .filter(credit -> credit.sums().total() == asked
                        && credit.origin().reason().equals(wish.reason().strip()))
                .map(Invoice::id)
                .findFirst();
    }

    private long made(EntityManager em, Invoice invoice, CreditData wish, long left) {
        var asked = wish.amount();
        long amount = asked == null ? left : asked;
        if (left <= 0 || amount > left) {
            throw new KenhException(InvoicingError.OVERCREDITED, Math.max(left, 0));
        }
        var today = invoices.today();
        var view = InvoiceView.of(invoice, taxText, today, null);
        boolean whole = asked == null && left == invoice.sums().total();
        var lines = whole
                ? Copies.lines(view.lines())
                : Copies.part(view.lines(), amount, Kit.t("invoicing.credit.line", invoice.number()));
        long total = lines.lines().stream().mapToLong(FilledLine::total).sum();
        if (total > left) {
            throw new KenhException(InvoicingError.OVERCREDITED, left);
        }
        var id = invoices.create(Copies.credit(view, today, wish.reason().strip()), lines);
        var note = InvoiceStore.lock(em, id);
        note.once(wish.key());
        if (whole) {
            note.asksFor(invoice.asksFor());
        }
        trail.noted(invoice, "invoicing.note.credited", wish.reason());
        return id;
    }

    /** Locks what a credit note takes back, before the note itself; nothing for any other document. */
    static Optional<Invoice> lockReversed(EntityManager em, long id) {
        return InvoiceStore.reversed(em, id).map(reversed -> InvoiceStore.lock(em, reversed));
    }

    /** @throws KenhException {@code invoicing.overcredited} */
    static void check(EntityManager em, Invoice reversed, Invoice credit) {
        long left = left(em, reversed, credit.id());
        if (credit.sums().total() > left) {
            throw new KenhException(InvoicingError.OVERCREDITED, Math.max(left, 0));
        }
    }
}
