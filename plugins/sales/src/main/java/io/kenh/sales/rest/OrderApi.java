package io.kenh.sales.rest;

import static io.kenh.ui.Kit.t;

import io.kenh.api.addon.Host;
import io.kenh.api.data.SearchText;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.web.Access;
import io.kenh.api.web.ApiRequest;
import io.kenh.api.web.Endpoint;
import io.kenh.api.web.Routes;
import io.kenh.sales.api.SalesPermissions;
import io.kenh.sales.order.OrderMoves;
import io.kenh.sales.order.OrderReader;
import io.kenh.sales.order.OrderService;
import io.kenh.sales.order.OrderState;
import io.kenh.sales.order.PaymentData;
import io.kenh.sales.order.Payments;
import io.kenh.sales.profile.Profiles;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The JSON doors to orders. */
public final class OrderApi {
    private static final String PATH = "/sales/orders";
    private static final int LIMIT = 50;
    private static final int MOST = 200;

    private final Host host;
    private final OrderService orders;
    private final OrderReader reader;
    private final OrderMoves moves;
    private final Payments payments;
    private final Profiles profiles;
    private final OrderSearch search;
    private final MadeOnce once;

    public OrderApi(
            Host host,
            OrderService orders,
            OrderReader reader,
            OrderMoves moves,
            Payments payments,
            Profiles profiles) {
        this.host = host;
        this.orders = orders;
        this.reader = reader;
        this.moves = moves;
        this.payments = payments;
        this.profiles = profiles;
        this.search = new OrderSearch(host);
        this.once = new MadeOnce(host, reader);
    }

    /** An order in a list. */
    public record OrderSummary(
            long id,
            int version,
            String number,
            String state,
            long partnerId,
            String partnerName,
            LocalDate orderDate,
            @Nullable Long salespersonId,
            long untaxed,
            long tax,
            long total,
            long paid,
            long balance,
            Instant createdAt) {
        static OrderSummary of(OrderSearch.Row row) {
            return new OrderSummary(
                    row.id(),
                    row.version(),
                    row.number(),
                    row.state().token(),
                    row.partnerId(),
                    row.partnerName(),
                    row.orderDate(),
                    row.salespersonId(),
                    row.untaxed(),
                    row.tax(),
                    row.total(),
                    row.paid(),
                    row.balance(),
                    row.createdAt());
        }
    }

    /** @param next the {@code after} of the next page; absent on the last */
    public record OrderPage(
            List<OrderSummary> items, @Nullable String next) {}

    /** @param anyway also after the last day of validity */
    public record ConfirmInput(@Nullable Boolean anyway) {}

    /** @param anyway also what invoices ask for, or money came for */
    public record CancelInput(
            @Nullable String reason, @Nullable Boolean anyway) {}

    /** @param key names the payment: recording it again changes nothing */
    public record PaymentInput(
            long amount,
            @Nullable LocalDate date,
            @Nullable String memo,
            @Nullable String key,
            @Nullable Boolean anyway) {}

    public void routes(Routes routes) {
        var read = new Access.Needs(SalesPermissions.READ);
        var write = new Access.Needs(SalesPermissions.WRITE);
        routes.api(Endpoint.get(PATH, read, "Lists orders, the newest first.", OrderPage.class, this::list)
                .query("state", "draft, sent, sale or cancel.")
                .query("partner", "Id of the customer.")
                .query("query", "Words of number, customer and reference.")
                .query("from", "First date of the order, e.g. 2026-11-01.")
                .query("to", "Last date of the order.")
                .paged(LIMIT, MOST));
        routes.api(Endpoint.get(
                PATH + "/{id}",
                read,
                "One order with its lines and payments.",
                OrderJson.class,
                request -> order(request.id("id"))));
        routes.api(Endpoint.post(
                        PATH,
                        write,
                        "Makes a quotation; what is absent is as in a new one, prices and taxes as the catalogue says; the same key makes one.",
                        OrderInput.class,
                        OrderJson.class,
                        this::create)
                .created());
        routes.api(new Endpoint<>(
                Endpoint.Method.PUT,
                PATH + "/{id}",
                write,
                "Changes an order; what is absent stays, null clears what can be empty, lines are replaced as a whole;"
                        + " with version, only if nobody changed it since.",
                OrderInput.class,
                OrderJson.class,
                this::update));
        routes.api(new Endpoint<>(
                Endpoint.Method.DELETE,
                PATH + "/{id}",
                write,
                "Deletes a draft or a cancelled order; refused while something hangs on it: payments, invoices, messages sent.",
                Void.class,
                Void.class,
                this::delete));
        steps(routes);
    }

    private Void delete(ApiRequest<Void> request) {
        orders.delete(request.id("id"));
        return null;
    }

    private void steps(Routes routes) {
        var write = new Access.Needs(SalesPermissions.WRITE);
        var confirm = new Access.Needs(SalesPermissions.CONFIRM);
        routes.api(Endpoint.post(
                PATH + "/{id}/confirm",
                confirm,
                "Makes a quotation an order; anyway: also after its last day.",
                ConfirmInput.class,
                OrderJson.class,
                request -> step(request, (id, body) -> moves.confirm(id, Boolean.TRUE.equals(body.anyway())))));
        routes.api(Endpoint.post(
                PATH + "/{id}/cancel",
                write,
                "Cancels an order, with a reason; anyway: also when invoices ask for it or money came for it, which both stay.",
                CancelInput.class,
                OrderJson.class,
                request -> step(
                        request,
                        (id, body) -> moves.cancel(
                                id,
                                Objects.requireNonNullElse(body.reason(), ""),
                                Boolean.TRUE.equals(body.anyway())))));
        step(routes, "send", write, "Marks a draft as sent.", moves::send);
        step(routes, "reset", write, "Makes a cancelled order a draft again.", moves::reset);
        var lock = new Access.Needs(SalesPermissions.LOCK);
        step(routes, "lock", lock, "Locks a confirmed order: nobody changes it any more.", id -> moves.lock(id, true));
        step(routes, "unlock", lock, "Lets a locked order be changed again.", id -> moves.lock(id, false));
        routes.api(Endpoint.post(
                PATH + "/{id}/payments",
                new Access.Needs(SalesPermissions.PAY),
                "Records a payment in whole đồng; the same key is recorded once; anyway: also more than is to be paid."
                        + " Refused while invoicing is enabled: then money is taken on the order's invoices.",
                PaymentInput.class,
                OrderJson.class,
                request -> step(request, this::pay)));
        routes.api(new Endpoint<>(
                        Endpoint.Method.POST,
                        PATH + "/{id}/duplicate",
                        write,
                        "Makes a new draft with the same customer and lines. Taxes and units that lines may not name any more are the"
                                + " product's; its history says on which lines.",
                        Void.class,
                        OrderJson.class,
                        request ->
                                made(request, orders.duplicate(request.id("id")).id()))
                .created());
    }

    private void step(Routes routes, String name, Access access, String summary, LongConsumer step) {
        routes.api(new Endpoint<>(
                Endpoint.Method.POST,
                PATH + "/{id}/" + name,
                access,
                summary,
                Void.class,
                OrderJson.class,
                request -> step(request, (id, none) -> step.accept(id))));
    }

    private OrderJson order(long id) {
        return OrderJson.of(reader.get(id));
    }

    private OrderPage list(ApiRequest<Void> request) {
        var page = search.page(
                request.choice("state", OrderState.class).orElse(null),
                request.number("partner").orElse(null),
                request.query("query").orElse(""),
                new OrderSearch.Days(day(request, "from"), day(request, "to")),
                request.query("after").orElse(null),
                request.limit(LIMIT, MOST));
        return new OrderPage(page.items().stream().map(OrderSummary::of).toList(), page.next());
    }

    private static @Nullable LocalDate day(ApiRequest<?> request, String name) {
        try {
            return request.query(name).map(LocalDate::parse).orElse(null);
        } catch (DateTimeParseException e) {
            throw new KenhException(CoreError.BAD_REQUEST, Map.of(name, t("ui.form.date")));
        }
    }

    private OrderJson create(ApiRequest<OrderInput> request) {
        var order = host.db().write(em -> {
            var body = request.body();
            return once.made(em, request, () -> {
                var start = orders.blank(0, body.terms() == null ? profiles.terms() : "");
                return orders.createAndShow(body.data(start));
            });
        });
        located(request, order.id());
        return OrderJson.of(order);
    }

    private OrderJson made(ApiRequest<?> request, long id) {
        located(request, id);
        return order(id);
    }

    private static void located(ApiRequest<?> request, long id) {
        request.ctx().header("Location", "/api/v1" + PATH + "/" + id);
    }

    private OrderJson update(ApiRequest<OrderInput> request) {
        var id = request.id("id");
        var now = reader.get(id);
        var version = request.body().version();
        orders.update(
                id, version == null ? now.version() : version, request.body().data(now.data(), cleared(request)));
        return order(id);
    }

    private Set<String> cleared(ApiRequest<?> request) {
        return host.json().readMap(request.ctx().body()).entrySet().stream()
                .filter(member -> member.getValue() == null && OrderInput.CLEARABLE.contains(member.getKey()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private void pay(long id, PaymentInput body) {
        var key = body.key();
        if (key == null || !key.matches("[\\x21-\\x7e]{1,80}")) {
            throw new KenhException(CoreError.INVALID, Map.of("key", t("sales.error.key")));
        }
        var memo = Objects.requireNonNullElse(body.memo(), "");
        payments.take(
                id,
                new PaymentData(
                        body.amount(),
                        Objects.requireNonNullElseGet(body.date(), orders::today),
                        SearchText.cut(memo, 200),
                        key,
                        Boolean.TRUE.equals(body.anyway())));
    }

    /** The step and what it made of the order, in one transaction. */
    private <I> OrderJson step(ApiRequest<I> request, BiConsumer<Long, I> step) {
        long id = request.id("id");
        return host.db().write(em -> {
            step.accept(id, request.body());
            return OrderJson.of(reader.changed(id));
        });
    }
}
