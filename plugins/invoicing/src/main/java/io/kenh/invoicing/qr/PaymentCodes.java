package io.kenh.invoicing.qr;

import static io.kenh.ui.Kit.t;

import gg.jte.Content;
import io.kenh.api.addon.Host;
import io.kenh.api.file.QrCodes;
import io.kenh.invoicing.account.AccountView;
import io.kenh.invoicing.account.Accounts;
import io.kenh.invoicing.api.Transfers;
import io.kenh.invoicing.invoice.InvoiceView;
import io.kenh.invoicing.jte.StaticTemplates;
import io.kenh.ui.Kit;
import java.util.Optional;

/** How an invoice is paid: the account, what to write, and a code that says all of it. */
public final class PaymentCodes implements Transfers {
    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final Accounts accounts;

    public PaymentCodes(Host host) {
        this.host = host;
        this.accounts = new Accounts(host);
    }

    /** What is due now. Empty when nothing is to be paid, the company has no account, or the invoice no reference. */
    public Optional<PayView> of(InvoiceView invoice) {
        return of(invoice, invoice.dueNow());
    }

    private Optional<PayView> of(InvoiceView invoice, long amount) {
        var data = invoice.data();
        return !invoice.payable() || data.paymentReference().isEmpty()
                ? Optional.empty()
                : accounts.paid(invoice.companyId(), data.accountId(), data.journalId())
                        .map(account -> pay(invoice, account, amount));
    }

    private static PayView pay(InvoiceView invoice, AccountView account, long amount) {
        return pay(account, amount, invoice.data().paymentReference());
    }

    private static PayView pay(AccountView account, long amount, String reference) {
        var to = account.data();
        var payload =
                VietQr.transfer(to.bankBin(), to.number(), amount, reference).payload();
        return new PayView(account.bank(), to.number(), to.holder(), amount, reference, payload);
    }

    /** For pages: what is due now, and all of it for who wants to be done; nothing when there is nothing to pay. */
    public Content panel(InvoiceView invoice) {
        return of(invoice)
                .<Content>map(pay -> templates.qrPanel(t("invoicing.qr.title"), pay, svg(pay), whole(invoice)))
                .orElse(Kit.none());
    }

    @Override
    public Content panel(String title, long companyId, long amount, String reference) {
        return accounts.paid(companyId, null, null)
                .map(account -> pay(account, amount, reference))
                .<Content>map(pay -> templates.qrPanel(title, pay, svg(pay), Kit.none()))
                .orElse(Kit.none());
    }

    private Content whole(InvoiceView invoice) {
        return invoice.dueNow() == invoice.residual()
                ? Kit.none()
                : of(invoice, invoice.residual())
                        .<Content>map(all -> templates.qrWhole(all, svg(all)))
                        .orElse(Kit.none());
    }

    private Content svg(PayView pay) {
        var label = t("invoicing.qr.label", pay.reference());
        return host.services().get(QrCodes.class).svg(pay.payload(), label);
    }

    /** For papers. */
    public String dataUri(PayView pay) {
        return host.services().get(QrCodes.class).dataUri(pay.payload());
    }
}
