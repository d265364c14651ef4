package io.kenh.sales.bridge.invoicing;

import static io.kenh.ui.Kit.t;

import gg.jte.Content;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.api.ui.SlotPart;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.invoicing.api.InvoiceRef;
import io.kenh.invoicing.api.InvoicingPermissions;
import io.kenh.sales.api.SalesPermissions;
import io.kenh.sales.jte.StaticTemplates;
import io.kenh.sales.order.OrderDoc;
import io.kenh.ui.Kit;
import io.kenh.ui.form.Form;
import io.kenh.ui.form.Typed;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The button and the page by which an order is invoiced, and its invoices on its page. */
final class InvoicePages {
    private static final String PAGE = "/sales/orders/{id}/invoice";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final OrderInvoices invoices;

    InvoicePages(Host host, OrderInvoices invoices) {
        this.host = host;
        this.invoices = invoices;
    }

    void routes(Routes routes) {
        var write = new Access.Needs(InvoicingPermissions.WRITE);
        routes.get(PAGE, write, ctx -> show(ctx, Form.of(Map.of("kind", "regular"))))
                .post(PAGE, write, this::make);
    }

    private Optional<OrderInvoices.Standing> standing(DocRef document) {
        return document.type().equals(OrderDoc.NAME) && Current.actor().may(SalesPermissions.READ)
                ? Optional.of(invoices.of(document.id()))
                : Optional.empty();
    }

    /** To invoice what is left, and to where the customer's payment is recorded. */
    Content buttons(DocRef document) {
        var standing = standing(document);
        var pay = standing.filter(one -> Current.actor().may(InvoicingPermissions.PAY))
                .flatMap(OrderInvoices.Standing::unpaid)
                .map(invoice -> Kit.quietButton(invoice.path(), "cash", t("sales.pay")));
        var make = standing.filter(one -> one.open() && Current.actor().may(InvoicingPermissions.WRITE))
                .map(one -> Kit.quietButton(one.order().path() + "/invoice", "file-dollar", t("sales.invoice.make")));
        return pay.isEmpty() && make.isEmpty()
                ? SlotPart.NOTHING
                : Kit.join(Stream.of(pay, make).flatMap(Optional::stream).toArray(Content[]::new));
    }

    Content stats(DocRef document) {
        return standing(document)
                .filter(one -> (one.open() || !one.invoices().isEmpty())
                        && Current.actor().may(InvoicingPermissions.READ))
                .<Content>map(one -> templates.invoiceStats(StatsView.of(
                        one.invoices(), one.invoiced(), one.order().totals().total())))
                .orElse(SlotPart.NOTHING);
    }

    /** To whom orders are not shown, this one is not there. */
    private static long order(Context ctx) {
        if (!Current.actor().may(SalesPermissions.READ)) {
            throw new KenhException(CoreError.NOT_FOUND);
        }
        return PathId.of(ctx);
    }

    private void show(Context ctx, Form form) {
        var standing = invoices.of(order(ctx));
        var view = new MakeView(
                standing.order(),
                form,
                standing.invoiced(),
                standing.left(),
                standing.due(),
                standing.waiting().stream().map(StatsView.Line::of).toList());
        host.ui().page(ctx, t("sales.invoice.make"), templates.invoiceMake(view));
    }

    private void make(Context ctx) {
        var form = Form.read(ctx);
        var id = order(ctx);
        var percent = Typed.number(form, "percent", form.value("percent"), 4, HUNDRED, BigDecimal.ZERO);
        var amount = Typed.number(form, "amount", form.value("amount"), 0, Typed.MOST, BigDecimal.ZERO);
        if (form.hasErrors()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, form);
            return;
        }
        try {
            InvoiceRef made = switch (form.value("kind")) {
                case "percent" -> invoices.percent(id, percent);
                case "fixed" -> invoices.fixed(id, amount.longValueExact());
                default -> invoices.regular(id);
            };
            host.ui().toast(ctx, Tone.SUCCESS, t("sales.invoice.made"));
            ctx.redirect(made.path(), HttpStatus.SEE_OTHER);
        } catch (KenhException refused) {
            if (refused.code() instanceof CoreError) {
                throw refused;
            }
            var field = switch (form.value("kind")) {
                case "percent" -> "percent";
                case "fixed" -> "amount";
                default -> "kind";
            };
            form.error(field, Kit.error(refused));
            ctx.status(refused.code().status());
            show(ctx, form);
        }
    }
}
