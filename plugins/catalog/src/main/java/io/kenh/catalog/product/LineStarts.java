package io.kenh.catalog.product;

import static io.kenh.catalog.api.lines.LineFields.id;

import io.javalin.http.Context;
import io.kenh.api.addon.Host;
import io.kenh.api.security.Current;
import io.kenh.api.web.Access;
import io.kenh.api.web.Routes;
import io.kenh.catalog.api.CatalogPermissions;
import io.kenh.catalog.api.FiscalPositions;
import io.kenh.catalog.api.Prices;
import io.kenh.catalog.api.Products;
import io.kenh.catalog.api.Units;
import io.kenh.ui.form.Option;
import io.kenh.ui.form.Suggestion;
import io.kenh.ui.form.Typed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the line editor's fields offer while one types, as JSON for its script. */
public final class LineStarts {
    private static final int MOST = 10;

    private final Host host;
    private final Products products;
    private final Units units;
    private final Prices prices;
    private final FiscalPositions positions;

    public LineStarts(Host host, Products products, Units units, Prices prices, FiscalPositions positions) {
        this.host = host;
        this.products = products;
        this.units = units;
        this.prices = prices;
        this.positions = positions;
    }

    public void routes(Routes routes) {
        var read = new Access.Needs(CatalogPermissions.READ);
        routes.get("/catalog/lines/products", read, this::products).get("/catalog/lines/start", read, this::line);
    }

    /** What a chosen product puts into its line. */
    record LineStart(String text, long unitId, List<Option> units, String price, String taxes) {}

    private void products(Context ctx) {
        var found = products.search(Suggestion.typed(ctx), MOST).stream()
                .map(product -> new Suggestion(
                        product.id(), product.displayName(), Typed.plain(product.price()) + " / " + product.unit()))
                .toList();
        Suggestion.answer(ctx, host.json(), found);
    }

    private void line(Context ctx) {
        var product = Optional.ofNullable(id(param(ctx, "product"))).flatMap(products::find);
        if (product.isEmpty()) {
            ctx.status(204);
            return;
        }
        var found = product.get();
        var fitting = units.convertible(found.unitId()).stream()
                .map(unit -> new Option(Long.toString(unit.id()), unit.name()))
                .toList();
        var wished = id(param(ctx, "unit"));
        boolean fits =
                wished != null && fitting.stream().anyMatch(unit -> unit.value().equals(wished.toString()));
        var unit = fits && wished != null ? wished : Long.valueOf(found.unitId());
        var quantity = Typed.number(param(ctx, "quantity")).orElse(BigDecimal.ONE);
        var day = Typed.date(param(ctx, "day"))
                .orElseGet(() -> LocalDate.ofInstant(host.clock().instant(), Current.zone()));
        var partner = id(param(ctx, "partner"));
        var price = prices.price(new Prices.Ask(found.id(), quantity, unit, id(param(ctx, "list")), partner, day));
        var taxes = positions
                .swaps(id(param(ctx, "position")), partner == null ? 0 : partner)
                .of(found.taxIds());
        var more = found.description();
        var start = new LineStart(
                more == null || more.isBlank() ? found.displayName() : found.displayName() + "\n" + more,
                unit,
                fitting,
                Typed.plain(price.unitPrice()),
                taxes.stream().map(String::valueOf).collect(Collectors.joining(",")));
        Suggestion.answer(ctx, host.json(), (Object) start);
    }

    private static String param(Context ctx, String name) {
        return Objects.requireNonNullElse(ctx.queryParam(name), "");
    }
}
