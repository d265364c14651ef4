package io.kenh.invoicing.qr;

import static io.kenh.ui.Kit.t;

import gg.jte.Content;
import io.kenh.api.addon.Host;
import io.kenh.api.file.QrCodes;
import io.kenh.invoicing.invoice.InvoiceView;
import io.kenh.invoicing.jte.StaticTemplates;
import io.kenh.invoicing.profile.Profiles;
import java.util.Optional;

/** How an invoice is paid: the account, what to write, and a code that says all of it. */
public final class PaymentCodes {
    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final Profiles profiles;

    public PaymentCodes(Host host, Profiles profiles) {
        this.host = host;
        this.profiles = profiles;
    }

    /** Empty when nothing is to be paid, the company has no account, or the invoice no reference. */
    public Optional<PayView> of(InvoiceView invoice) {
        var profile = profiles.of(invoice.companyId());
        var reference = invoice.data().paymentReference();
        if (!invoice.payable() || !profile.payable() || reference.isEmpty()) {
            return Optional.empty();
        }
        var payload = VietQr.transfer(profile.bankBin(), profile.account(), invoice.residual(), reference)
                .payload();
        return Optional.of(new PayView(
                profiles.bank(profile.bankBin()),
                profile.account(),
                profile.holder(),
                invoice.residual(),
                reference,
                payload));
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
