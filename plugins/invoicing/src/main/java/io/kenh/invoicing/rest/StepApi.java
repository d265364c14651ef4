package io.kenh.invoicing.rest;

import static io.kenh.ui.Kit.t;

import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.data.SearchText;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Permission;
import io.kenh.api.web.Access;
import io.kenh.api.web.ApiRequest;
import io.kenh.api.web.Endpoint;
import io.kenh.api.web.Routes;
import io.kenh.invoicing.api.InvoicingPermissions;
import io.kenh.invoicing.invoice.AfterPosting;
import io.kenh.invoicing.invoice.CreditData;
import io.kenh.invoicing.invoice.InvoiceMoves;
import io.kenh.invoicing.invoice.InvoiceReader;
import io.kenh.invoicing.journal.JournalView;
import io.kenh.invoicing.journal.Journals;
import io.kenh.invoicing.money.Credits;
import io.kenh.invoicing.money.Method;
import io.kenh.invoicing.money.PaymentData;
import io.kenh.invoicing.money.Payments;
import io.kenh.invoicing.print.InvoicePdf;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The JSON doors to what is done with invoices. */
public final class StepApi {
    private static final String ONE = InvoiceApi.PATH + "/{id}";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,80}");

    private final Host host;
    private final InvoiceApi invoices;
    private final InvoiceReader reader;
    private final InvoiceMoves moves;
    private final Payments payments;
    private final Credits credits;
    private final InvoicePdf pdf;
    private final Journals journals;
    private final AfterPosting after;

    public StepApi(
            Host host,
            InvoiceApi invoices,
            InvoiceReader reader,
            InvoiceMoves moves,
            Payments payments,
            Credits credits,
            InvoicePdf pdf) {
        this.host = host;
        this.invoices = invoices;
        this.reader = reader;
        this.moves = moves;
        this.payments = payments;
        this.credits = credits;
        this.pdf = pdf;
        this.journals = new Journals(host);
        this.after = new AfterPosting(host);
    }

    /** A printed invoice. */
    public record PdfJson(String title, String mediaType, byte[] content) {}

    /** @param accountId absent: its journal's, or the usual one */
    public record PaidToInput(@Nullable Long accountId) {}

    public record ReasonInput(@Nullable String reason) {}

    /**
     * @param amount đồng of the invoice, tax included; absent for all that is left of it
     * @param key names the credit note: asking for it again changes nothing
     * @param post at once, and sets it against the invoice; true when absent
     */
    public record CreditInput(
            @Nullable String reason,
            @Nullable Long amount,
            @Nullable String key,
            @Nullable Boolean post) {}

    /**
     * @param method {@code bank} (when absent), {@code cash} or {@code other}
     * @param journalId that it is entered in, of a bank or for cash; absent: the first of the method's kind
     * @param key names the payment: recording it again changes nothing
     * @param anyway also more than is to be paid: the rest stays as credit
     * @param writeOff why what is then still open is given up
     */
    public record PaymentInput(
            long amount,
            @Nullable LocalDate date,
            @Nullable String method,
            @Nullable Long journalId,
            @Nullable String memo,
            @Nullable String key,
            @Nullable Boolean anyway,
            @Nullable String writeOff) {}

    public void routes(Routes routes) {
        routes.api(step("post", InvoicingPermissions.POST, "Posts a draft: it gets its number.", moves::post));
        routes.api(step(
                "reset",
                InvoicingPermissions.REVERSE,
                "Puts a posted or cancelled invoice back to draft while nothing is settled; its number stays.",
                moves::reset));
        routes.api(Endpoint.post(
                ONE + "/cancel",
                new Access.Needs(InvoicingPermissions.REVERSE),
                "Cancels a draft, with a reason.",
                ReasonInput.class,
                InvoiceJson.class,
                request ->
                        done(request, id -> moves.cancel(id, text(request.body().reason())))));
        routes.api(Endpoint.post(
                ONE + "/block",
                new Access.Needs(InvoicingPermissions.PAY),
                "Holds a posted invoice back, with a reason: nobody is asked to pay it, no payment is taken.",
                ReasonInput.class,
                InvoiceJson.class,
                request ->
                        done(request, id -> moves.block(id, text(request.body().reason())))));
        routes.api(step("unblock", InvoicingPermissions.PAY, "Lets a held back invoice go on.", moves::unblock));
        routes.api(new Endpoint<>(
                Endpoint.Method.PUT,
                ONE + "/e-invoice",
                new Access.Needs(InvoicingPermissions.POST),
                "Notes the electronic invoice that was issued for a posted invoice; an empty one takes it away.",
                EInvoiceJson.class,
                InvoiceJson.class,
                request -> done(request, id -> after.eInvoice(id, request.body().data()))));
        routes.api(Endpoint.post(
                ONE + "/account",
                new Access.Needs(InvoicingPermissions.POST),
                "Says where a posted invoice is paid to.",
                PaidToInput.class,
                InvoiceJson.class,
                request -> done(request, id -> after.payTo(id, request.body().accountId()))));
        routes.api(Endpoint.post(
                ONE + "/payments",
                new Access.Needs(InvoicingPermissions.PAY),
                "Records a payment in whole đồng; the same key is recorded once.",
                PaymentInput.class,
                InvoiceJson.class,
                request -> done(request, id -> pay(id, request.body()))));
        routes.api(Endpoint.post(
                        ONE + "/credit-note",
                        new Access.Needs(InvoicingPermissions.REVERSE),
                        "Makes a credit note for an invoice, of all that is left of it or of an amount; the same key makes one.",
                        CreditInput.class,
                        InvoiceJson.class,
                        this::credit)
                .createdOnce());
        routes.api(Endpoint.get(
                ONE + "/pdf",
                new Access.Needs(InvoicingPermissions.READ),
                "The printed invoice, as base64.",
                PdfJson.class,
                request -> {
                    var invoice = reader.get(request.id("id"));
                    return new PdfJson(invoice.title(), "application/pdf", pdf.of(invoice));
                }));
    }

    private Endpoint<Void, InvoiceJson> step(String name, Permission permission, String summary, LongConsumer step) {
        return new Endpoint<>(
                Endpoint.Method.POST,
                ONE + "/" + name,
                new Access.Needs(permission),
                summary,
                Void.class,
                InvoiceJson.class,
                request -> done(request, step));
    }

    /** The step and what it made of the invoice, in one transaction. */
    private InvoiceJson done(ApiRequest<?> request, LongConsumer step) {
        long id = request.id("id");
        return host.db().write(em -> {
            step.accept(id);
            return invoices.json(id);
        });
    }

    private InvoiceJson credit(ApiRequest<CreditInput> request) {
        var body = request.body();
        boolean post = !Boolean.FALSE.equals(body.post());
        var key = body.key();
        if (key != null && !KEY.matcher(key).matches()) {
            throw badKey();
        }
        var wish = new CreditData(text(body.reason()), body.amount(), key);
        return host.db().write(em -> {
            var credit = credits.credit(request.id("id"), wish, post);
            InvoiceApi.located(request, credit.id());
            request.ctx().status(credit.created() ? HttpStatus.CREATED : HttpStatus.OK);
            return invoices.json(credit.id());
        });
    }

    private void pay(long id, PaymentInput body) {
        var key = body.key();
        if (key == null || !KEY.matcher(key).matches()) {
            throw badKey();
        }
        var journal = Optional.ofNullable(body.journalId()).map(journals::get);
        var payment = new PaymentData(
                        body.amount(),
                        Objects.requireNonNullElseGet(body.date(), reader::today),
                        journal.map(one -> Method.of(one.kind()))
                                .orElseGet(() -> method(Objects.requireNonNullElse(body.method(), "bank"))),
                        SearchText.cut(text(body.memo()), 200),
                        key,
                        Boolean.TRUE.equals(body.anyway()),
                        SearchText.cut(text(body.writeOff()), 200))
                .in(journal.map(JournalView::id).orElse(null));
        payments.record(id, payment);
    }

    private static KenhException badKey() {
        return new KenhException(CoreError.INVALID, Map.of("key", t("invoicing.error.key")));
    }

    private static Method method(String text) {
        return Arrays.stream(Method.values())
                .filter(method -> method.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> new KenhException(CoreError.BAD_REQUEST));
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
