package io.kenh.invoicing.invoice;

import io.kenh.api.addon.Host;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.api.security.Permission;
import io.kenh.api.web.PageKeys;
import io.kenh.catalog.api.FiscalPositions;
import io.kenh.invoicing.InvoicingSettings;
import io.kenh.invoicing.account.Accounts;
import io.kenh.invoicing.api.InvoicePosted;
import io.kenh.invoicing.api.InvoicingError;
import io.kenh.invoicing.api.InvoicingPermissions;
import io.kenh.invoicing.journal.JournalKind;
import io.kenh.invoicing.journal.Journals;
import io.kenh.invoicing.number.Numbering;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The steps of an invoice's life. */
public final class InvoiceMoves {
    private final Host host;
    private final PageKeys keys;
    private final Numbering numbers;
    private final Journals journals;
    private final Accounts accounts;
    private final Crediting crediting;
    private final Trail trail;

    public InvoiceMoves(Host host, PageKeys keys, Numbering numbers, InvoiceService invoices) {
        this.host = host;
        this.keys = keys;
        this.numbers = numbers;
        this.journals = new Journals(host);
        this.accounts = new Accounts(host);
        this.crediting = new Crediting(host, invoices);
        this.trail = new Trail(host);
    }

    /** It becomes binding and gets its number. */
    public void post(long id) {
        Current.actor().require(InvoicingPermissions.POST);
        host.db().write(em -> {
            var reversed = Crediting.lockReversed(em, id);
            var invoice = InvoiceStore.lock(em, id);
            invoice.require(InvoiceState.DRAFT);
            if (invoice.kind() == InvoiceKind.CREDIT_NOTE) {
                Current.actor().require(InvoicingPermissions.REVERSE);
            }
            reversed.ifPresent(one -> Crediting.check(em, one, invoice));
            Advances.require(em, invoice);
            var now = host.clock().instant();
            Days.require("invoiceDate", invoice.header().invoiceDate(), LocalDate.ofInstant(now, Current.zone()));
            var before = Trail.Watched.of(invoice);
            var journal = journals.require(
                    invoice.companyId(), JournalKind.SALE, invoice.header().journalId());
            invoice.post(new Numbers(em, numbers, journal.code(), invoice), plan(invoice), now);
            invoice.header().entered(journal.id());
            if (invoice.header().fiscalPositionId() == null) {
                host.services()
                        .get(FiscalPositions.class)
                        .of(invoice.header().partnerId())
                        .ifPresent(position -> invoice.header().taxed(position.id()));
            }
            if (invoice.kind() == InvoiceKind.INVOICE) {
                // What customers were told stays true when the company later prefers another one.
                accounts.paid(invoice.companyId(), invoice.header().accountId(), journal.id())
                        .ifPresent(account -> invoice.header().paidTo(account.id()));
            }
            trail.noted(invoice, "invoicing.note.posted", invoice.number());
            host.events()
                    .publish(new InvoicePosted(
                            id,
                            invoice.companyId(),
                            invoice.number(),
                            invoice.origin().source(),
                            invoice.sums().signedTotal(),
                            now));
            trail.moment(invoice, InvoiceDoc.POSTED, now.toString());
            trail.changed(invoice, before);
            return id;
        });
    }

    /** The next number of its company, and the reference it makes. */
    private record Numbers(EntityManager em, Numbering numbering, String code, Invoice invoice)
            implements Invoice.Supply {
        @Override
        public InvoiceNumber next(InvoiceKind kind, int year) {
            return numbering.next(em, invoice.companyId(), kind.series(code), year);
        }

        /** Somebody may have typed it on another invoice before numbers were kept for those they belong to. */
        @Override
        public Reference reference(InvoiceNumber number) {
            var reference = Reference.from(number, "");
            for (char suffix = 'A'; taken(reference) && suffix <= 'Z'; suffix++) {
                reference = Reference.from(number, String.valueOf(suffix));
            }
            return reference;
        }

        private boolean taken(Reference reference) {
            return InvoiceStore.referred(em, invoice.companyId(), reference, invoice.id());
        }
    }

    private List<Terms.Due> plan(Invoice invoice) {
        var header = invoice.header();
        long total = invoice.sums().total();
        return Terms.parse(header.paymentTerm())
                .map(terms -> terms.dues(header.invoiceDate(), total))
                .orElseGet(() -> List.of(new Terms.Due(due(header), total)));
    }

    private LocalDate due(Header header) {
        var day = header.dueDate();
        return day == null ? header.invoiceDate().plusDays(host.settings().get(InvoicingSettings.DUE_DAYS)) : day;
    }

    /** Back to draft: from posted while nothing is settled, or from cancelled. */
    public void reset(long id) {
        move(id, InvoicingPermissions.REVERSE, (em, invoice, now) -> {
            // What a posted credit note takes back may not change under it.
            if (InvoiceStore.credited(em, List.of(id)).containsKey(id)) {
                throw new KenhException(InvoicingError.SETTLED);
            }
            Advances.release(em, invoice);
            invoice.reset();
            trail.noted(invoice, "invoicing.note.reset");
            // What waits to be told about it no longer holds.
            trail.moment(invoice, InvoiceDoc.RESET, now.toString());
        });
    }

    public void cancel(long id, String reason) {
        move(id, InvoicingPermissions.REVERSE, (em, invoice, now) -> {
            Advances.release(em, invoice);
            invoice.cancel(reason, now);
            trail.noted(invoice, "invoicing.note.cancelled", reason);
            trail.moment(invoice, InvoiceDoc.CANCELLED, now.toString());
        });
    }

    /** Nobody is asked to pay it any more, as while it is disputed. */
    public void block(long id, String reason) {
        if (reason.isBlank()) {
            throw new KenhException(InvoicingError.REASON_NEEDED);
        }
        move(id, InvoicingPermissions.PAY, (em, invoice, now) -> {
            invoice.block(true);
            trail.noted(invoice, "invoicing.note.blocked", reason);
            // What waits to be told of what is to be paid no longer holds.
            trail.moment(invoice, InvoiceDoc.BLOCKED, now.toString());
        });
    }

    public void unblock(long id) {
        move(id, InvoicingPermissions.PAY, (em, invoice, now) -> {
            invoice.block(false);
            trail.noted(invoice, "invoicing.note.unblocked");
        });
    }

    /** A new address of the customer's page; the one before it leads nowhere any more. */
    public void renewKey(long id) {
        move(id, InvoicingPermissions.WRITE, (em, invoice, now) -> {
            invoice.key(keys.make());
            trail.noted(invoice, "invoicing.note.key-renewed");
        });
    }

    public void revokeKey(long id) {
        move(id, InvoicingPermissions.WRITE, (em, invoice, now) -> {
            invoice.key(null);
            trail.noted(invoice, "invoicing.note.key-revoked");
        });
    }

    /** A draft that takes back a posted invoice, or the one that was asked for before. */
    public Credited credit(long id, CreditData wish) {
        return crediting.credit(id, wish);
    }

    private interface Step {
        void take(EntityManager em, Invoice invoice, Instant now);
    }

    private void move(long id, Permission permission, Step step) {
        Current.actor().require(permission);
        host.db().write(em -> {
            var invoice = InvoiceStore.lock(em, id);
            var before = Trail.Watched.of(invoice);
            step.take(em, invoice, host.clock().instant());
            trail.changed(invoice, before);
            return id;
        });
    }
}
