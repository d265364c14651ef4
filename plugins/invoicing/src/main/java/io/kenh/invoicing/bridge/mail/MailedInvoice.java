package io.kenh.invoicing.bridge.mail;

import static io.kenh.ui.Kit.date;
import static io.kenh.ui.Kit.money;
import static io.kenh.ui.Kit.t;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.invoicing.api.Invoices;
import io.kenh.invoicing.api.InvoicingError;
import io.kenh.invoicing.api.InvoicingPermissions;
import io.kenh.invoicing.invoice.InvoiceDoc;
import io.kenh.invoicing.invoice.InvoiceKind;
import io.kenh.invoicing.invoice.InvoiceReader;
import io.kenh.invoicing.invoice.InvoiceState;
import io.kenh.invoicing.invoice.InvoiceView;
import io.kenh.invoicing.list.InvoiceLists;
import io.kenh.invoicing.print.InvoicePdf;
import io.kenh.invoicing.profile.ProfileData;
import io.kenh.invoicing.profile.Profiles;
import io.kenh.invoicing.qr.PaymentCodes;
import io.kenh.mail.api.MailForm.About;
import io.kenh.mail.api.MailedDocument;
import java.util.ArrayList;
import java.util.stream.Stream;

/** What an e-mail about an invoice or a credit note begins with; only posted ones go. */
final class MailedInvoice implements MailedDocument {
    private final Host host;
    private final InvoiceReader reader;
    private final Profiles profiles;
    private final InvoicePdf pdf;

    MailedInvoice(Host host) {
        this.host = host;
        this.reader = new InvoiceReader(host, InvoiceDoc.keys(host));
        this.profiles = new Profiles(host);
        this.pdf = new InvoicePdf(host, reader, profiles, new PaymentCodes(host));
    }

    @Override
    public String type() {
        return InvoiceDoc.NAME;
    }

    @Override
    public boolean offered(long id) {
        return Current.actor().may(InvoicingPermissions.READ)
                && host.services()
                        .get(Invoices.class)
                        .find(id)
                        .filter(invoice -> invoice.state().equals(InvoiceState.POSTED.token()))
                        .isPresent();
    }

    /** To whom invoices are not shown, this one is not there. */
    private InvoiceView invoice(long id) {
        if (!Current.actor().may(InvoicingPermissions.READ)) {
            throw new KenhException(CoreError.NOT_FOUND);
        }
        var invoice = reader.get(id);
        if (invoice.state() != InvoiceState.POSTED) {
            throw new KenhException(
                    InvoicingError.WRONG_STATE, t(invoice.state().key()));
        }
        return invoice;
    }

    @Override
    public Letter letter(long id) {
        var invoice = invoice(id);
        var partner = invoice.data().partnerId();
        return new Letter(
                new About(invoice.companyId(), invoice.partnerName(), partner, new DocRef(InvoiceDoc.NAME, id)),
                invoice.number(),
                invoice.path(),
                InvoiceLists.of(invoice.kind()),
                () -> words(invoice, profiles.of(invoice.companyId())),
                null);
    }

    @Override
    public byte[] paper(long id) {
        return pdf.of(invoice(id));
    }

    private static Words words(InvoiceView invoice, ProfileData company) {
        var kind = invoice.kind() == InvoiceKind.INVOICE ? "invoice" : "credit-note";
        var paragraphs = new ArrayList<String>();
        paragraphs.add(t(
                "invoicing.mail.text." + kind,
                company.name(),
                invoice.number(),
                money(invoice.totals().total())));
        if (invoice.payable()) {
            paragraphs.add(open(invoice));
        }
        var url = invoice.publicUrl();
        if (url != null) {
            paragraphs.add(t(invoice.payable() ? "invoicing.mail.pay" : "invoicing.mail.read") + "\n" + url);
        }
        var signed = Stream.concat(Stream.of(company.name()), company.contacts().stream());
        return new Words(
                t("invoicing.mail.subject." + kind, invoice.number(), company.name()), paragraphs, signed.toList());
    }

    /** What is still to be paid, until when, and what the transfer has to say. */
    private static String open(InvoiceView invoice) {
        var residual = money(invoice.residual());
        var due = invoice.data().dueDate();
        var sentence =
                due == null ? t("invoicing.mail.open", residual) : t("invoicing.mail.open-until", residual, date(due));
        var reference = invoice.data().paymentReference();
        return reference.isEmpty() ? sentence : sentence + " " + t("invoicing.mail.reference", reference);
    }
}
