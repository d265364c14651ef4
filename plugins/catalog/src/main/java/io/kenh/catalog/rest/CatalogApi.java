package io.kenh.catalog.rest;

import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.api.web.Access;
import io.kenh.api.web.ApiRequest;
import io.kenh.api.web.Endpoint;
import io.kenh.api.web.Routes;
import io.kenh.catalog.api.CatalogPermissions;
import io.kenh.catalog.api.FiscalPositions;
import io.kenh.catalog.api.FiscalPositions.PositionRef;
import io.kenh.catalog.api.Prices;
import io.kenh.catalog.api.Prices.PriceListRef;
import io.kenh.catalog.api.TaxRef.Scope;
import io.kenh.catalog.api.UnitRef;
import io.kenh.catalog.tax.TaxService;
import io.kenh.catalog.tax.TaxView;
import io.kenh.catalog.unit.UnitService;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The JSON doors to taxes, units, price lists and prices. */
public final class CatalogApi {
    private static final int MOST = 100;

    private final Host host;
    private final TaxService taxes;
    private final UnitService units;
    private final Prices prices;
    private final FiscalPositions positions;

    public CatalogApi(Host host, TaxService taxes, UnitService units, Prices prices, FiscalPositions positions) {
        this.host = host;
        this.taxes = taxes;
        this.units = units;
        this.prices = prices;
        this.positions = positions;
    }

    /**
     * @param scope {@code sale} or {@code purchase}
     * @param computation {@code percent}, {@code fixed} or {@code group}
     * @param amount percent, or đồng a unit
     * @param included the price holds it
     * @param nextId takes its place after {@code validUntil}
     * @param partIds taxes of a group
     */
    public record TaxJson(
            long id,
            String name,
            String label,
            String scope,
            String computation,
            BigDecimal amount,
            boolean included,
            boolean standard,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Nullable Long nextId,
            List<Long> partIds) {
        static TaxJson of(TaxView tax) {
            var data = tax.data();
            return new TaxJson(
                    tax.id(),
                    data.name(),
                    data.label(),
                    data.scope().name().toLowerCase(Locale.ROOT),
                    data.computation().name().toLowerCase(Locale.ROOT),
                    data.amount(),
                    data.included(),
                    data.standard(),
                    data.from(),
                    data.until(),
                    data.nextId(),
                    data.parts());
        }
    }

    public record TaxList(List<TaxJson> items) {}

    public record UnitList(List<UnitRef> items) {}

    public record FiscalPositionList(List<PositionRef> items) {}

    public record PriceListList(List<PriceListRef> items) {}

    /**
     * @param unitPrice đồng for one of the asked unit
     * @param basePrice what the rule started from
     * @param discount percent off the base, when the rule is a discount
     * @param ruleId absent when the product's own price stands
     * @param explanation which rule, in words
     */
    public record PriceAnswer(
            long productId,
            BigDecimal unitPrice,
            BigDecimal basePrice,
            @Nullable BigDecimal discount,
            PriceListRef priceList,
            @Nullable Long ruleId,
            String explanation) {
        static PriceAnswer of(long product, Prices.Price price) {
            return new PriceAnswer(
                    product,
                    price.unitPrice(),
                    price.basePrice(),
                    price.discount(),
                    price.priceList(),
                    price.ruleId(),
                    price.explanation());
        }
    }

    public record PriceAnswers(List<PriceAnswer> items) {}

    public void routes(Routes routes) {
        var read = new Access.Needs(CatalogPermissions.READ);
        routes.api(Endpoint.get("/catalog/taxes", read, "Taxes in use, in order.", TaxList.class, this::taxes)
                .query("scope", "sale or purchase."));
        routes.api(Endpoint.get(
                "/catalog/units",
                read,
                "Units in use; those of one category convert by their ratios.",
                UnitList.class,
                request -> new UnitList(units.all())));
        routes.api(Endpoint.get(
                "/catalog/fiscal-positions",
                read,
                "Fiscal positions in use: customers whose taxes are not those of the products.",
                FiscalPositionList.class,
                request -> new FiscalPositionList(positions.all())));
        routes.api(Endpoint.get(
                "/catalog/price-lists",
                read,
                "Price lists in use, the company's standard one first.",
                PriceListList.class,
                request -> new PriceListList(prices.lists())));
        routes.api(Endpoint.get(
                        "/catalog/prices",
                        read,
                        "What products cost; each answer says which rule decided.",
                        PriceAnswers.class,
                        this::price)
                .query("product", "Id of a product; up to " + MOST + " times.")
                .query("quantity", "1 unless told.")
                .query("unit", "Id of a unit; the product's unless told.")
                .query("priceList", "Id of a price list; the partner's unless told.")
                .query("partner", "Id of a customer.")
                .query("date", "Today unless told."));
    }

    private TaxList taxes(ApiRequest<Void> request) {
        var scope = request.choice("scope", Scope.class).orElse(null);
        return new TaxList(taxes.views().stream()
                .filter(tax -> tax.active() && (scope == null || tax.data().scope() == scope))
                .map(TaxJson::of)
                .toList());
    }

    private PriceAnswers price(ApiRequest<Void> request) {
        var ids = request.ctx().queryParams("product").stream()
                .filter(text -> !text.isBlank())
                .map(Numbers::id)
                .distinct()
                .toList();
        if (ids.size() > MOST) {
            throw new KenhException(CoreError.BAD_REQUEST);
        }
        var quantity = request.query("quantity").map(Numbers::decimal).orElse(BigDecimal.ONE);
        var unit = request.query("unit").map(Numbers::id).orElse(null);
        var list = request.query("priceList").map(Numbers::id).orElse(null);
        var partner = request.query("partner").map(Numbers::id).orElse(null);
        var day = request.query("date")
                .map(Numbers::day)
                .orElseGet(() -> LocalDate.ofInstant(host.clock().instant(), Current.zone()));
        var asks = ids.stream()
                .map(id -> new Prices.Ask(id, quantity, unit, list, partner, day))
                .toList();
        var answers = prices.prices(asks);
        var items = new ArrayList<PriceAnswer>();
        for (int i = 0; i < ids.size(); i++) {
            items.add(PriceAnswer.of(ids.get(i), answers.get(i)));
        }
        return new PriceAnswers(items);
    }
}
