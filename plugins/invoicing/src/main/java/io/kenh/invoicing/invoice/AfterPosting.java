package io.kenh.invoicing.invoice;

import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.api.security.Permission;
import io.kenh.invoicing.account.Accounts;
import io.kenh.invoicing.api.InvoicingError;
import io.kenh.invoicing.api.InvoicingPermissions;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What is said of an invoice that was posted and stays as it is: its electronic invoice, and where it is paid to. */
public final class AfterPosting {
    private static final String TAKEN = """
            select i from Invoice i where i.companyId = :company and i.id <> :id and i.eInvoice.template = :template
              and i.eInvoice.symbol = :symbol and i.eInvoice.number = :number""";

    private final Host host;
    private final Accounts accounts;
    private final Trail trail;

    public AfterPosting(Host host) {
        this.host = host;
        this.accounts = new Accounts(host);
        this.trail = new Trail(host);
    }

    /**
     * Notes the electronic invoice that was issued for it, or that it was none.
     *
     * @throws KenhException {@code core.invalid}; {@code invoicing.e-invoice-taken} when another invoice has it
     */
    public void eInvoice(long id, EInvoiceData data) {
        var wrong = data.wrong(LocalDate.ofInstant(host.clock().instant(), Current.zone()));
        if (!wrong.isEmpty()) {
            throw new KenhException(CoreError.INVALID, wrong);
        }
        change(id, InvoicingPermissions.POST, (em, invoice) -> {
            if (!data.none()) {
                refuseTaken(em, invoice, data);
            }
            invoice.eInvoice(data);
        });
    }

    private static void refuseTaken(EntityManager em, Invoice invoice, EInvoiceData data) {
        em.createQuery(TAKEN, Invoice.class)
                .setParameter("company", invoice.companyId())
                .setParameter("id", invoice.id())
                .setParameter("template", data.template())
                .setParameter("symbol", data.symbol())
                .setParameter("number", data.number())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .ifPresent(other -> {
                    throw new KenhException(InvoicingError.E_INVOICE_TAKEN, data.label(), other.number());
                });
    }

    /** Where the customer pays from now on. @param account null: where its journal is paid, or the usual one */
    public void payTo(long id, @Nullable Long account) {
        change(id, InvoicingPermissions.POST, (em, invoice) -> {
            if (account != null) {
                accounts.require(invoice.companyId(), account);
            }
            invoice.header().paidTo(account);
        });
    }

    private void change(long id, Permission permission, BiConsumer<EntityManager, Invoice> step) {
        Current.actor().require(permission);
        host.db().write(em -> {
            var invoice = InvoiceStore.lock(em, id);
            invoice.require(InvoiceState.POSTED);
            var before = Trail.Watched.of(invoice);
            step.accept(em, invoice);
            trail.changed(invoice, before);
            return id;
        });
    }
}
