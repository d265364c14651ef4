package io.kenh.invoicing.portal;

import io.javalin.http.Context;
import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.ui.PortalFrame;
import io.kenh.api.web.Access;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.api.web.SecretPage;
import io.kenh.catalog.api.FiscalPositions.PositionRef;
import io.kenh.catalog.api.lines.LineParts;
import io.kenh.invoicing.invoice.InvoiceReader;
import io.kenh.invoicing.invoice.InvoiceView;
import io.kenh.invoicing.jte.StaticTemplates;
import io.kenh.invoicing.list.Deadlines;
import io.kenh.invoicing.print.InvoicePdf;
import io.kenh.invoicing.profile.Profiles;
import io.kenh.invoicing.qr.PaymentCodes;
import io.kenh.ui.Kit;

/**
 * The customer's page: whoever has the address reads the invoice and how to pay it; so does the customer who is signed in. Works without
 * script.
 */
public final class PortalPages {
    private static final String PAGE = "/portal/invoicing/{key}";
    private static final String OWN = OwnInvoices.PATH + "{id}";
    private static final int READS = 120;

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final InvoiceReader reader;
    private final InvoicePdf pdf;
    private final Profiles profiles;
    private final PaymentCodes codes;
    private final Deadlines deadlines;

    public PortalPages(Host host, InvoiceReader reader, InvoicePdf pdf, Profiles profiles, PaymentCodes codes) {
        this.host = host;
        this.reader = reader;
        this.pdf = pdf;
        this.profiles = profiles;
        this.codes = codes;
        this.deadlines = new Deadlines(host);
    }

    public void routes(Routes routes) {
        routes.get(PAGE, new Access.Public(READS), this::show)
                .get(PAGE + "/pdf", new Access.Public(READS), this::file)
                .get(OWN, new Access.Portal(), this::show)
                .get(OWN + "/pdf", new Access.Portal(), this::file);
    }

    private void file(Context ctx) {
        SecretPage.hide(ctx);
        var invoice = invoice(ctx);
        SecretPage.as(invoice.companyId(), () -> {
            pdf.send(ctx, invoice);
            return invoice;
        });
    }

    private void show(Context ctx) {
        SecretPage.hide(ctx);
        var invoice = invoice(ctx);
        var view = SecretPage.as(invoice.companyId(), () -> view(ctx, invoice));
        ctx.attribute(PortalFrame.COMPANY, invoice.companyId());
        host.ui().portalPage(ctx, view.title(), templates.portalShow(view));
    }

    private PortalView view(Context ctx, InvoiceView invoice) {
        var due = invoice.data().dueDate();
        return new PortalView(
                invoice,
                profiles.of(invoice.companyId()),
                signedIn(ctx) ? OwnInvoices.PATH + invoice.id() : "/portal/invoicing/" + ctx.pathParam("key"),
                reader.position(invoice).map(PositionRef::note).orElse(""),
                due == null || !invoice.payable() ? Kit.none() : deadlines.of(due),
                host.services().get(LineParts.class).list(invoice.lines()),
                codes.panel(invoice));
    }

    private InvoiceView invoice(Context ctx) {
        return signedIn(ctx) ? own(PathId.of(ctx)) : keyed(ctx);
    }

    private static boolean signedIn(Context ctx) {
        return ctx.pathParamMap().containsKey("id");
    }

    private InvoiceView own(long id) {
        if (!host.db().read(em -> OwnInvoices.seen(em, id))) {
            throw new KenhException(CoreError.NOT_FOUND);
        }
        return SecretPage.as(0, () -> reader.get(id));
    }

    /** A draft is nobody's business yet. */
    private InvoiceView keyed(Context ctx) {
        var key = ctx.pathParam("key");
        return SecretPage.as(0, () -> reader.byKey(key).map(reader::get))
                .filter(invoice -> !invoice.draft())
                .orElseThrow(() -> new KenhException(CoreError.PAGE_KEY));
    }
}
