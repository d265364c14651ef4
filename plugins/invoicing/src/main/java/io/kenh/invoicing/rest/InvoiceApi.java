package io.kenh.invoicing.rest;

import static io.kenh.ui.Kit.t;

import io.kenh.api.addon.Host;
import io.kenh.api.data.OnceKeys;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.web.Access;
import io.kenh.api.web.ApiRequest;
import io.kenh.api.web.Endpoint;
import io.kenh.api.web.Routes;
import io.kenh.invoicing.api.InvoicingPermissions;
import io.kenh.invoicing.invoice.InvoiceKind;
import io.kenh.invoicing.invoice.InvoiceReader;
import io.kenh.invoicing.invoice.InvoiceService;
import io.kenh.invoicing.invoice.InvoiceState;
import io.kenh.invoicing.invoice.PaymentState;
import io.kenh.invoicing.money.MoneyReader;
import io.kenh.invoicing.profile.Profiles;
import io.kenh.invoicing.qr.PayView;
import io.kenh.invoicing.qr.PaymentCodes;
import io.kenh.invoicing.rest.InvoiceSearch.Wanted;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The JSON doors to invoices. */
public final class InvoiceApi {
    static final String PATH = "/invoicing/invoices";
    private static final int LIMIT = 50;
    private static final int MOST = 200;

    private final Host host;
    private final InvoiceService invoices;
    private final InvoiceReader reader;
    private final Profiles profiles;
    private final PaymentCodes codes;
    private final MoneyReader money;
    private final InvoiceSearch search;
    private final OnceKeys once = new OnceKeys("invoicing_once");

    public InvoiceApi(Host host, InvoiceService invoices, InvoiceReader reader, Profiles profiles, PaymentCodes codes) {
        this.host = host;
        this.invoices = invoices;
        this.reader = reader;
        this.profiles = profiles;
        this.codes = codes;
        this.money = new MoneyReader(host);
        this.search = new InvoiceSearch(host);
    }

    /** @param next the {@code after} of the next page; absent on the last */
    public record InvoicePage(
            List<InvoiceSummary> items, @Nullable String next) {}

    public void routes(Routes routes) {
        var read = new Access.Needs(InvoicingPermissions.READ);
        var write = new Access.Needs(InvoicingPermissions.WRITE);
        routes.api(
                Endpoint.get(PATH, read, "Invoices and credit notes, the newest first.", InvoicePage.class, this::list)
                        .query("kind", "invoice or credit_note.")
                        .query("state", "draft, posted or cancel.")
                        .query(
                                "paymentState",
                                "not_paid, partial, in_payment, paid, reversed, blocked, or none while it is not posted.")
                        .query("partner", "Id of the customer.")
                        .query("dueFrom", "Due on this day or later, such as 2026-11-20.")
                        .query("dueTo", "Due on this day or earlier.")
                        .query("query", "Words of number, customer, reference, source and electronic invoice.")
                        .paged(LIMIT, MOST));
        routes.api(Endpoint.get(
                PATH + "/{id}",
                read,
                "One invoice with its lines, instalments and what was set against it.",
                InvoiceJson.class,
                request -> json(request.id("id"))));
        routes.api(Endpoint.post(
                        PATH,
                        write,
                        "Makes a draft; what is absent is as in a new one, prices and taxes as the catalogue says; the same key makes one.",
                        InvoiceInput.class,
                        InvoiceJson.class,
                        this::create)
                .created());
        routes.api(new Endpoint<>(
                Endpoint.Method.PUT,
                PATH + "/{id}",
                write,
                "Changes a draft; what is absent stays, lines are replaced as a whole; with version, only if nobody"
                        + " changed it since.",
                InvoiceInput.class,
                InvoiceJson.class,
                this::update));
    }

    InvoiceJson json(long id) {
        var invoice = reader.get(id);
        return InvoiceJson.of(
                invoice,
                money.shares(id),
                codes.of(invoice).map(PayView::payload).orElse(null));
    }

    private InvoicePage list(ApiRequest<Void> request) {
        var wanted = new Wanted(
                request.query("kind")
                        .map(text -> choice(text, InvoiceKind.values(), InvoiceKind::token))
                        .orElse(null),
                request.query("state")
                        .map(text -> choice(text, InvoiceState.values(), InvoiceState::token))
                        .orElse(null),
                request.query("paymentState")
                        .map(text -> choice(text, PaymentState.values(), PaymentState::token))
                        .orElse(null),
                request.number("partner").orElse(null),
                day(request, "dueFrom"),
                day(request, "dueTo"),
                request.query("query").orElse(""));
        var page = search.page(wanted, request.query("after").orElse(null), request.limit(LIMIT, MOST));
        return new InvoicePage(page.items().stream().map(InvoiceSummary::of).toList(), page.next());
    }

    private static @Nullable LocalDate day(ApiRequest<?> request, String name) {
        try {
            return request.query(name).map(LocalDate::parse).orElse(null);
        } catch (DateTimeParseException e) {
            throw new KenhException(CoreError.BAD_REQUEST, Map.of(name, t("core-host.api.wanted.date")));
        }
    }

    private static <T> T choice(String text, T[] values, Function<T, String> token) {
        return Arrays.stream(values)
                .filter(value -> token.apply(value).equals(text))
                .findFirst()
                .orElseThrow(() -> new KenhException(CoreError.BAD_REQUEST));
    }

    private InvoiceJson create(ApiRequest<InvoiceInput> request) {
        var said = request.body().kind();
        var kind = said == null ? InvoiceKind.INVOICE : choice(said, InvoiceKind.values(), InvoiceKind::token);
        var body = request.body();
        long id = host.db()
                .write(em -> once.made(
                        em,
                        body.key(),
                        () -> invoices.create(body.data(
                                invoices.blank(kind, 0, profiles.mine().note())))));
        located(request, id);
        return json(id);
    }

    static void located(ApiRequest<?> request, long id) {
        request.ctx().header("Location", "/api/v1" + PATH + "/" + id);
    }

    private InvoiceJson update(ApiRequest<InvoiceInput> request) {
        var id = request.id("id");
        var now = reader.get(id);
        var version = request.body().version();
        invoices.update(
                id, version == null ? now.version() : version, request.body().data(now.data()));
        return json(id);
    }
}
