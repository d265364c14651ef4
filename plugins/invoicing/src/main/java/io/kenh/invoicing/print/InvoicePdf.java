package io.kenh.invoicing.print;

import static io.kenh.ui.Kit.none;
import static io.kenh.ui.Kit.t;

import gg.jte.Content;
import io.javalin.http.Context;
import io.kenh.api.addon.Host;
import io.kenh.api.file.Pdf;
import io.kenh.api.security.Current;
import io.kenh.api.web.Access;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.catalog.api.FiscalPositions.PositionRef;
import io.kenh.catalog.api.lines.LineParts;
import io.kenh.catalog.api.lines.PrintedSum;
import io.kenh.invoicing.api.InvoicingPermissions;
import io.kenh.invoicing.form.TermNames;
import io.kenh.invoicing.invoice.InvoiceKind;
import io.kenh.invoicing.invoice.InvoiceReader;
import io.kenh.invoicing.invoice.InvoiceView;
import io.kenh.invoicing.jte.StaticTemplates;
import io.kenh.invoicing.profile.Profiles;
import io.kenh.invoicing.qr.PaymentCodes;
import io.kenh.ui.Paper;
import io.kenh.ui.Words;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** Prints invoices. */
public final class InvoicePdf {
    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final InvoiceReader reader;
    private final Profiles profiles;
    private final PaymentCodes codes;

    public InvoicePdf(Host host, InvoiceReader reader, Profiles profiles, PaymentCodes codes) {
        this.host = host;
        this.reader = reader;
        this.profiles = profiles;
        this.codes = codes;
    }

    public void routes(Routes routes) {
        routes.get("/invoicing/invoices/{id}/pdf", new Access.Needs(InvoicingPermissions.READ), ctx -> {
            send(ctx, reader.get(PathId.of(ctx)));
        });
    }

    /** Answers with the file. */
    public void send(Context ctx, InvoiceView invoice) {
        Paper.send(ctx, invoice.title(), of(invoice));
    }

    /** The file. */
    public byte[] of(InvoiceView invoice) {
        return Paper.inVietnamese(host.texts(), () -> print(invoice));
    }

    private byte[] print(InvoiceView invoice) {
        var seller = profiles.of(invoice.companyId());
        var pay = codes.of(invoice);
        var view = new PrintView(
                invoice,
                seller,
                TermNames.of(seller, invoice.data().paymentTerm()),
                reader.position(invoice).map(PositionRef::note).orElse(""),
                t(invoice.kind() == InvoiceKind.INVOICE ? "invoicing.print.invoice" : "invoicing.print.credit-note"),
                host.services().get(LineParts.class).paperStyle(),
                pay.orElse(null),
                pay.map(codes::dataUri).orElse(""));
        var end = templates.printEnd(view);
        boolean together = LineParts.fitsBelowSums(invoice.data().note());
        var lines = lines(invoice, together ? end : null);
        return host.services().get(Pdf.class).of(templates.printInvoice(view, lines, together ? none() : end));
    }

    private Content lines(InvoiceView invoice, @Nullable Content end) {
        var more = new ArrayList<PrintedSum>();
        if (invoice.residual() != invoice.totals().total()) {
            say(more, "invoicing.paid", invoice.paid());
            say(more, "invoicing.credited", invoice.credited());
            say(more, "invoicing.written-off", invoice.writtenOff());
            more.add(new PrintedSum(t("invoicing.residual"), invoice.residual(), true));
        }
        var words = Words.of(invoice.totals().total(), Current.locale());
        return host.services().get(LineParts.class).printed(invoice.lines(), invoice.totals(), more, words, end);
    }

    private static void say(ArrayList<PrintedSum> sums, String key, long amount) {
        if (amount != 0) {
            sums.add(new PrintedSum(t(key), amount, false));
        }
    }
}
