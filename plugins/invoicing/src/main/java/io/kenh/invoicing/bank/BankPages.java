package io.kenh.invoicing.bank;

import static io.kenh.ui.Kit.money;
import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.data.Cursor;
import io.kenh.api.data.SearchText;
import io.kenh.api.data.Slice;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.catalog.api.lines.LineFields;
import io.kenh.invoicing.api.InvoicingError;
import io.kenh.invoicing.api.InvoicingPermissions;
import io.kenh.invoicing.bank.ReviewView.Item;
import io.kenh.invoicing.bank.ReviewView.Payable;
import io.kenh.invoicing.bank.ReviewView.Refused;
import io.kenh.invoicing.journal.JournalKind;
import io.kenh.invoicing.journal.Journals;
import io.kenh.invoicing.jte.StaticTemplates;
import io.kenh.ui.Kit;
import io.kenh.ui.form.Form;
import io.kenh.ui.form.Option;
import io.kenh.ui.form.Suggestion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Taking in a bank's file, and looking at what it is not sure about. */
public final class BankPages {
    private static final String REVIEW = "/invoicing/bank/review";
    private static final int PAGE = 30;
    private static final String OPEN = """
            select l.id, l.bookedOn, l.amount, l.text, l.payer, l.sure, i.id, i.number.number, i.header.partnerName, i.sums.residual, l.told
            from InvoicingBankLine l left join l.invoice i
            where l.companyId = :company and l.state = io.kenh.invoicing.bank.LineState.OPEN and l.id > :after
            order by l.id""";
    private static final String SURE = """
            select count(l) from InvoicingBankLine l
            where l.companyId = :company and l.state = io.kenh.invoicing.bank.LineState.OPEN and l.sure = true""";
    private static final String CHOSEN = """
            select i.id, i.number.number, i.header.partnerName, i.sums.residual from Invoice i
            where i.id = :id and i.companyId = :company and i.number.number is not null""";
    private static final String PAYABLE = """
            select i.id, i.number.number, i.header.partnerName, i.sums.residual from Invoice i
            where i.companyId = :company and i.kind = io.kenh.invoicing.invoice.InvoiceKind.INVOICE
              and i.state = io.kenh.invoicing.invoice.InvoiceState.POSTED and i.sums.residual > 0
              and i.searchText like :text escape '!'
            order by i.id desc""";

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final Statements statements;
    private final Booking booking;
    private final Hints hints;

    public BankPages(Host host, Statements statements, Booking booking) {
        this.host = host;
        this.statements = statements;
        this.booking = booking;
        this.hints = new Hints(host);
    }

    public void routes(Routes routes) {
        var pay = new Access.Needs(InvoicingPermissions.PAY);
        routes.get(REVIEW, pay, ctx -> show(ctx, Refused.NOTHING))
                .get("/invoicing/bank/invoices", pay, this::suggest)
                .post("/invoicing/bank/statements", pay, this::take)
                .post(REVIEW + "/sure", pay, this::sure)
                .post(REVIEW + "/{id}/book", pay, this::book)
                .post(REVIEW + "/{id}/ignore", pay, this::ignore);
    }

    private void take(Context ctx) {
        var file = ctx.uploadedFile("file");
        if (file == null || file.size() == 0 || file.size() > Statements.LARGEST) {
            host.ui().toast(ctx, Tone.DANGER, t("invoicing.bank.no-file", Kit.bytes(Statements.LARGEST)));
            ctx.redirect(REVIEW, HttpStatus.SEE_OTHER);
            return;
        }
        try (var content = file.content()) {
            var form = Form.read(ctx);
            var journal = LineFields.id(form.value("journal"));
            var taken = statements.take(content.readAllBytes(), file.filename(), journal, form.flag("anyway"));
            host.ui().toast(ctx, taken.untold() + taken.whole() == 0 ? Tone.SUCCESS : Tone.WARNING, said(taken));
        } catch (KenhException refused) {
            if (refused.code() == CoreError.FORBIDDEN) {
                throw refused;
            }
            if (refused.code() == InvoicingError.OTHER_ACCOUNT) {
                ctx.status(refused.code().status());
                show(ctx, Refused.file(Kit.error(refused)));
                return;
            }
            host.ui().toast(ctx, Tone.DANGER, Kit.error(refused));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ctx.redirect(REVIEW, HttpStatus.SEE_OTHER);
    }

    private static String said(Statements.Taken taken) {
        var said = t("invoicing.bank.taken", taken.fresh(), taken.known(), taken.sure());
        return said
                + more("invoicing.bank.untold", taken.untold())
                + more("invoicing.bank.pending", taken.pending())
                + more("invoicing.bank.whole", taken.whole())
                + more("invoicing.bank.passed", taken.passed());
    }

    private static String more(String key, int count) {
        return count == 0 ? "" : " " + t(key, count);
    }

    private void sure(Context ctx) {
        var booked = booking.sure();
        var said = t("invoicing.bank.booked", booked.done(), booked.refused());
        host.ui()
                .toast(
                        ctx,
                        booked.refused() == 0 ? Tone.SUCCESS : Tone.WARNING,
                        booked.taken() == 0 ? said : said + " " + t("invoicing.bank.taken-by-others", booked.taken()));
        ctx.redirect(REVIEW, HttpStatus.SEE_OTHER);
    }

    private void book(Context ctx) {
        var form = Form.read(ctx);
        var invoice = LineFields.id(form.value("invoiceId"));
        if (invoice == null) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, new Refused(PathId.of(ctx), t("invoicing.bank.pick"), null, false, null));
            return;
        }
        step(ctx, "invoicing.done.paid", invoice, () -> booking.book(PathId.of(ctx), invoice, form.flag("anyway")));
    }

    private void ignore(Context ctx) {
        var reason = Form.read(ctx).text("reason", 200);
        step(ctx, "invoicing.bank.ignored", null, () -> booking.ignore(PathId.of(ctx), reason));
    }

    /** @param invoice that was picked, shown again when the step is refused */
    private void step(Context ctx, String done, @Nullable Long invoice, Runnable step) {
        try {
            step.run();
        } catch (KenhException refused) {
            boolean wrong =
                    refused.code() == CoreError.INVALID && !refused.fields().isEmpty();
            if (!wrong && !(refused.code() instanceof InvoicingError)) {
                throw refused;
            }
            ctx.status(refused.code().status());
            boolean anyway = refused.code() == InvoicingError.OVERPAID;
            var why = wrong ? String.join(" ", refused.fields().values()) : Kit.error(refused);
            show(ctx, new Refused(PathId.of(ctx), why, chosen(invoice), anyway, null));
            return;
        }
        host.ui().toast(ctx, Tone.SUCCESS, t(done));
        ctx.redirect(at(after(ctx)), HttpStatus.SEE_OTHER);
    }

    private @Nullable Payable chosen(@Nullable Long invoice) {
        return invoice == null
                ? null
                : host.db()
                        .read(em -> em.createQuery(CHOSEN, Payable.class)
                                .setParameter("id", invoice)
                                .setParameter("company", Current.actor().companyId())
                                .getResultStream()
                                .findFirst()
                                .orElse(null));
    }

    /** Where the page begins that is looked at, or that a form was sent from. */
    private static String after(Context ctx) {
        var asked = ctx.queryParam("after");
        return Objects.requireNonNullElse(asked == null ? ctx.formParam("after") : asked, "");
    }

    private static String at(String after) {
        return after.isEmpty() ? REVIEW : REVIEW + "?after=" + after;
    }

    private void show(Context ctx, Refused refused) {
        var after = after(ctx);
        long from = Cursor.decode(after, 1).map(c -> c.asLong(0)).orElse(0L);
        var view = view(from, after, refused);
        // The last line of the last page was decided: there may be others before it.
        var shown = view.items().isEmpty() && from > 0 ? view(0, "", refused) : view;
        host.ui().page(ctx, t("menu.invoicing.bank"), templates.bankReview(shown));
    }

    private ReviewView view(long from, String after, Refused refused) {
        long company = Current.actor().companyId();
        var accounts = new Journals(host)
                .active(JournalKind.BANK).stream()
                        .map(journal -> new Option(Long.toString(journal.id()), journal.label()))
                        .toList();
        return host.db().read(em -> {
            var rows = em.createQuery(OPEN, Item.class)
                    .setParameter("company", company)
                    .setParameter("after", from)
                    .setMaxResults(PAGE + 1)
                    .getResultList();
            var page = Slice.of(rows, PAGE, item -> Cursor.of(item.id()));
            long sure = em.createQuery(SURE, Long.class)
                    .setParameter("company", company)
                    .getSingleResult();
            var next = page.next() == null ? null : at(page.next());
            return new ReviewView(
                    page.items(), hints.of(em, company, page.items()), sure, after, next, refused, accounts);
        });
    }

    private void suggest(Context ctx) {
        var typed = SearchText.line(Suggestion.typed(ctx));
        var found = typed.isEmpty()
                ? java.util.List.<Payable>of()
                : host.db()
                        .read(em -> em.createQuery(PAYABLE, Payable.class)
                                .setParameter("company", Current.actor().companyId())
                                .setParameter("text", SearchText.containing(typed))
                                .setMaxResults(10)
                                .getResultList());
        Suggestion.answer(
                ctx,
                host.json(),
                found.stream()
                        .map(one -> new Suggestion(one.id(), one.label(), money(one.residual())))
                        .toList());
    }
}
