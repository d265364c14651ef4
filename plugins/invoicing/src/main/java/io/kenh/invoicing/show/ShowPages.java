package io.kenh.invoicing.show;

import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.catalog.api.lines.LineFields;
import io.kenh.invoicing.api.InvoicingError;
import io.kenh.invoicing.api.InvoicingPermissions;
import io.kenh.invoicing.bank.Booking;
import io.kenh.invoicing.invoice.AfterPosting;
import io.kenh.invoicing.invoice.CreditData;
import io.kenh.invoicing.invoice.Credited;
import io.kenh.invoicing.invoice.EInvoiceData;
import io.kenh.invoicing.invoice.InvoiceMoves;
import io.kenh.invoicing.invoice.InvoiceReader;
import io.kenh.invoicing.invoice.InvoiceService;
import io.kenh.invoicing.journal.JournalView;
import io.kenh.invoicing.journal.Journals;
import io.kenh.invoicing.jte.StaticTemplates;
import io.kenh.invoicing.list.InvoiceLists;
import io.kenh.invoicing.money.Credits;
import io.kenh.invoicing.money.Method;
import io.kenh.invoicing.money.PaymentData;
import io.kenh.invoicing.money.Payments;
import io.kenh.invoicing.show.ShowView.Refused;
import io.kenh.ui.Kit;
import io.kenh.ui.form.Form;
import io.kenh.ui.form.Typed;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** The page of an invoice and its steps. */
public final class ShowPages {
    private static final String INVOICE = "/invoicing/invoices/{id}";

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final InvoiceReader reader;
    private final InvoiceService invoices;
    private final InvoiceMoves moves;
    private final Payments payments;
    private final Booking booking;
    private final Credits credits;
    private final Views views;
    private final Journals journals;
    private final AfterPosting after;

    public ShowPages(
            Host host,
            InvoiceReader reader,
            InvoiceService invoices,
            InvoiceMoves moves,
            Payments payments,
            Booking booking,
            Credits credits,
            Views views) {
        this.host = host;
        this.reader = reader;
        this.invoices = invoices;
        this.moves = moves;
        this.payments = payments;
        this.booking = booking;
        this.credits = credits;
        this.views = views;
        this.journals = new Journals(host);
        this.after = new AfterPosting(host);
    }

    public void routes(Routes routes) {
        var read = new Access.Needs(InvoicingPermissions.READ);
        var write = new Access.Needs(InvoicingPermissions.WRITE);
        var pay = new Access.Needs(InvoicingPermissions.PAY);
        var reverse = new Access.Needs(InvoicingPermissions.REVERSE);
        routes.get(INVOICE, read, ctx -> show(ctx, null))
                .get(INVOICE + "/news", read, this::news)
                .post(INVOICE + "/post", new Access.Needs(InvoicingPermissions.POST), ctx -> {
                    step(ctx, "invoicing.done.posted", moves::post);
                })
                .post(INVOICE + "/cancel", reverse, this::cancel)
                .post(INVOICE + "/reset", reverse, ctx -> step(ctx, "invoicing.done.reset", moves::reset))
                .post(INVOICE + "/reference", write, this::refer)
                .post(INVOICE + "/e-invoice", new Access.Needs(InvoicingPermissions.POST), this::issue)
                .post(INVOICE + "/account", new Access.Needs(InvoicingPermissions.POST), this::payTo)
                .post(INVOICE + "/key", write, ctx -> step(ctx, "invoicing.done.key", moves::renewKey))
                .post(INVOICE + "/key/revoke", write, ctx -> step(ctx, "invoicing.done.key-revoked", moves::revokeKey))
                .post(INVOICE + "/duplicate", write, this::duplicate)
                .post(INVOICE + "/payments", pay, this::pay)
                .post(INVOICE + "/payments/{payment}/use", pay, ctx -> {
                    step(ctx, "invoicing.done.used", id -> payments.use(id, PathId.of(ctx, "payment")));
                })
                .post(INVOICE + "/payments/{payment}/undo", reverse, ctx -> {
                    step(ctx, "invoicing.done.undone", id -> booking.undo(id, PathId.of(ctx, "payment")));
                })
                .post(INVOICE + "/payments/{payment}/seen", pay, ctx -> {
                    step(ctx, "invoicing.done.seen", id -> payments.confirm(PathId.of(ctx, "payment")));
                })
                .post(INVOICE + "/block", pay, this::block)
                .post(INVOICE + "/unblock", pay, ctx -> step(ctx, "invoicing.done.unblocked", moves::unblock))
                .post(INVOICE + "/credits/{credit}/use", pay, ctx -> {
                    step(ctx, "invoicing.done.used", id -> credits.use(id, PathId.of(ctx, "credit")));
                })
                .post(INVOICE + "/credits/{credit}/undo", reverse, ctx -> {
                    step(ctx, "invoicing.done.taken-off", id -> credits.undo(id, PathId.of(ctx, "credit")));
                })
                .post(INVOICE + "/credit-note", reverse, this::credit);
    }

    /** Whether somebody changed the invoice since the page was read: the page itself stays, with what is typed in it. */
    private void news(Context ctx) {
        var invoice = reader.get(PathId.of(ctx));
        boolean same = Integer.toString(invoice.version()).equals(ctx.queryParam("version"));
        host.ui().fragment(ctx, same ? Kit.none() : templates.invoiceNews(invoice.path()));
    }

    private void cancel(Context ctx) {
        var reason = Form.read(ctx).text("reason", 500);
        step(ctx, "invoicing.done.cancelled", id -> moves.cancel(id, reason));
    }

    private void block(Context ctx) {
        var reason = Form.read(ctx).text("reason", 500);
        step(ctx, "invoicing.done.blocked", id -> moves.block(id, reason));
    }

    private void refer(Context ctx) {
        var typed = Form.read(ctx).value("reference");
        step(ctx, "invoicing.saved", id -> invoices.refer(id, typed));
    }

    private void issue(Context ctx) {
        var form = Form.read(ctx);
        var data = new EInvoiceData(
                form.text("template", EInvoiceData.CODE),
                form.text("symbol", EInvoiceData.CODE),
                form.text("number", EInvoiceData.NUMBER),
                form.date("date").orElse(null),
                form.text("lookupCode", EInvoiceData.LOOKUP),
                form.text("lookupUrl", EInvoiceData.URL));
        form.errors(data.wrong(reader.today()));
        if (form.hasErrors()) {
            refused(ctx, form);
            return;
        }
        step(ctx, "invoicing.saved", id -> after.eInvoice(id, data));
    }

    private void payTo(Context ctx) {
        var account = LineFields.id(Form.read(ctx).value("account"));
        step(ctx, "invoicing.saved", id -> after.payTo(id, account));
    }

    private void duplicate(Context ctx) {
        var copy = invoices.duplicate(PathId.of(ctx));
        host.ui().toast(ctx, Tone.SUCCESS, t("invoicing.done.duplicated"));
        ctx.redirect("/invoicing/invoices/" + copy + "/edit", HttpStatus.SEE_OTHER);
    }

    private void credit(Context ctx) {
        var form = Form.read(ctx);
        var reason = form.text("reason", 500);
        var amount = Typed.number(form, "amount", form.value("amount"), 0, Typed.MOST, BigDecimal.ZERO);
        var part = amount.signum() == 0 ? null : Long.valueOf(amount.longValueExact());
        var wish = new CreditData(reason, part, key(form));
        if (form.hasErrors()) {
            refused(ctx, form);
            return;
        }
        var made = new Credited[1];
        if (done(ctx, id -> made[0] = credits.credit(id, wish, form.flag("post")))) {
            host.ui()
                    .toast(
                            ctx,
                            Tone.SUCCESS,
                            t(made[0].created() ? "invoicing.done.credited" : "invoicing.done.credit-there"));
            ctx.redirect("/invoicing/invoices/" + made[0].id(), HttpStatus.SEE_OTHER);
        }
    }

    private void pay(Context ctx) {
        var form = Form.read(ctx);
        var amount = Typed.number(form, "amount", form.value("amount"), 0, Typed.MOST, BigDecimal.ZERO);
        var journal = Optional.ofNullable(LineFields.id(form.value("journal"))).map(journals::get);
        var payment = new PaymentData(
                        amount.longValueExact(),
                        form.date("day").orElseGet(reader::today),
                        journal.map(one -> Method.of(one.kind()))
                                .or(() -> form.choice("method", Method.class))
                                .orElse(Method.BANK),
                        form.text("memo", 200),
                        key(form),
                        form.flag("anyway"),
                        form.text("writeOff", 200))
                .in(journal.map(JournalView::id).orElse(null));
        if (form.hasErrors()) {
            refused(ctx, form);
            return;
        }
        step(ctx, "invoicing.done.paid", id -> payments.record(id, payment));
    }

    /** Given to the form when it was shown: sent twice, it names the same. */
    private static String key(Form form) {
        return form.value("key").matches("[A-Za-z0-9-]{8,64}")
                ? form.value("key")
                : UUID.randomUUID().toString();
    }

    private void refused(Context ctx, Form form) {
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        show(ctx, new Refused(String.join(" ", form.errors().values()), null, Map.of()));
    }

    private void step(Context ctx, String done, LongConsumer step) {
        if (done(ctx, step)) {
            host.ui().toast(ctx, Tone.SUCCESS, t(done));
            ctx.redirect("/invoicing/invoices/" + PathId.of(ctx), HttpStatus.SEE_OTHER);
        }
    }

    private boolean done(Context ctx, LongConsumer step) {
        try {
            step.accept(PathId.of(ctx));
            return true;
        } catch (KenhException refused) {
            if (refused.code() == CoreError.INVALID && !refused.fields().isEmpty()) {
                refused(ctx, Form.empty().errors(refused.fields()));
                return false;
            }
            if (!(refused.code() instanceof InvoicingError code)) {
                throw refused;
            }
            boolean possible = code == InvoicingError.OVERPAID;
            var sent = new HashMap<String, String>();
            ctx.formParamMap().forEach((name, values) -> sent.put(name, values.getFirst()));
            ctx.status(code.status());
            show(ctx, new Refused(Kit.error(refused), possible ? ctx.path() : null, sent));
            return false;
        }
    }

    private void show(Context ctx, @Nullable Refused refused) {
        var invoice = reader.get(PathId.of(ctx));
        host.ui().under(ctx, InvoiceLists.of(invoice.kind()));
        host.ui().page(ctx, invoice.title(), templates.invoiceShow(views.of(ctx, invoice, refused)));
    }
}
