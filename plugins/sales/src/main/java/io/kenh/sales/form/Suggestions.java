package io.kenh.sales.form;

import io.javalin.http.Context;
import io.kenh.api.addon.Host;
import io.kenh.api.data.SearchText;
import io.kenh.api.web.Access;
import io.kenh.api.web.Routes;
import io.kenh.catalog.api.Prices;
import io.kenh.catalog.api.Products;
import io.kenh.catalog.api.Units;
import io.kenh.contacts.api.Partners;
import io.kenh.sales.api.SalesPermissions;
import io.kenh.sales.number.Numbers;
import io.kenh.sales.order.OrderService;
import io.kenh.ui.form.Option;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the editor's fields offer while one types, as JSON for its script. */
public final class Suggestions {
    private static final int MOST = 10;

    private final Host host;
    private final OrderService orders;

    public Suggestions(Host host, OrderService orders) {
        this.host = host;
        this.orders = orders;
    }

    public void routes(Routes routes) {
        var write = new Access.Needs(SalesPermissions.WRITE);
        routes.get("/sales/suggest/partners", write, this::partners)
                .get("/sales/suggest/products", write, this::products)
                .get("/sales/suggest/line", write, this::line);
    }

    /** @param hint shown smaller beside the name */
    record Suggestion(long id, String name, String hint) {}

    /** What a chosen product puts into its line. */
    record LineStart(String text, long unitId, List<Option> units, String price, String taxes) {}

    private void partners(Context ctx) {
        var found = host.services().get(Partners.class).search(typed(ctx), MOST).stream()
                .map(partner ->
                        new Suggestion(partner.id(), partner.name(), Objects.requireNonNullElse(partner.phone(), "")))
                .toList();
        json(ctx, found);
    }

    private void products(Context ctx) {
        var found = host.services().get(Products.class).search(typed(ctx), MOST).stream()
                .map(product -> new Suggestion(
                        product.id(), product.displayName(), Numbers.plain(product.price()) + " / " + product.unit()))
                .toList();
        json(ctx, found);
    }

    private void line(Context ctx) {
        var product = Optional.ofNullable(OrderFields.id(param(ctx, "product")))
                .flatMap(id -> host.services().get(Products.class).find(id));
        if (product.isEmpty()) {
            ctx.status(204);
            return;
        }
        var found = product.get();
        var units = host.services().get(Units.class).convertible(found.unitId()).stream()
                .map(unit -> new Option(Long.toString(unit.id()), unit.name()))
                .toList();
        var wished = OrderFields.id(param(ctx, "unit"));
        boolean fits =
                wished != null && units.stream().anyMatch(unit -> unit.value().equals(wished.toString()));
        var unit = fits && wished != null ? wished : Long.valueOf(found.unitId());
        var quantity = Numbers.parse(param(ctx, "quantity")).orElse(BigDecimal.ONE);
        var price = host.services()
                .get(Prices.class)
                .price(new Prices.Ask(
                        found.id(),
                        quantity,
                        unit,
                        OrderFields.id(param(ctx, "list")),
                        OrderFields.id(param(ctx, "partner")),
                        orders.today()));
        var more = found.description();
        json(
                ctx,
                new LineStart(
                        more == null || more.isBlank() ? found.displayName() : found.displayName() + "\n" + more,
                        unit,
                        units,
                        Numbers.plain(price.unitPrice()),
                        found.taxIds().stream().map(String::valueOf).collect(Collectors.joining(","))));
    }

    private static String typed(Context ctx) {
        var text = param(ctx, "q");
        return SearchText.cut(text, 100);
    }

    private static String param(Context ctx, String name) {
        return Objects.requireNonNullElse(ctx.queryParam(name), "");
    }

    private void json(Context ctx, Object answer) {
        ctx.contentType("application/json; charset=utf-8")
                .header("Cache-Control", "no-store")
                .result(host.json().write(answer));
    }
}
