package io.kenh.invoicing.qr;

import static io.kenh.ui.Kit.t;

import gg.jte.Content;
import io.kenh.api.addon.Host;
import io.kenh.api.file.QrCodes;
import io.kenh.invoicing.account.AccountView;
import io.kenh.invoicing.account.Accounts;
import io.kenh.invoicing.invoice.InvoiceView;
import io.kenh.invoicing.jte.StaticTemplates;
import java.util.Optional;

/** How an invoice is paid: the account, what to write, and a code that says all of it. */
public final class PaymentCodes {
    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final Accounts accounts;

    public PaymentCodes(Host host) {
        this.host = host;
        this.accounts = new Accounts(host);
    }

    /** Empty when nothing is to be paid, the company has no account, or the invoice no reference. */
    public Optional<PayView> of(InvoiceView invoice) {
        var data = invoice.data();
        return !invoice.payable() || data.paymentReference().isEmpty()
                ? Optional.empty()
                : accounts.paid(invoice.companyId(), data.accountId(), data.journalId())
                        .map(account -> pay(invoice, account));
    }

    private static PayView pay(InvoiceView invoice, AccountView account) {
        var to = account.data();
        var reference = invoice.data().paymentReference();
        var payload = VietQr.transfer(to.bankBin(), to.number(), invoice.residual(), reference)
                .payload();
        return new PayView(account.bank(), to.number(), to.holder(), invoice.residual(), reference, payload);
    }

    /** For pages; nothing when there is nothing to pay. */
    public Content panel(InvoiceView invoice) {
        return of(invoice).<Content>map(pay -> templates.qrPanel(pay, svg(pay))).orElse(io.kenh.ui.Kit.none());
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
