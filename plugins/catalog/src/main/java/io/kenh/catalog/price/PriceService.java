package io.kenh.catalog.price;

import static io.kenh.ui.Kit.t;

import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.catalog.api.CatalogError;
import io.kenh.catalog.api.Prices;
import io.kenh.catalog.api.ProductRef;
import io.kenh.catalog.api.Products;
import io.kenh.catalog.api.Totals;
import io.kenh.catalog.api.UnitRef;
import io.kenh.catalog.price.RuleData.Base;
import io.kenh.catalog.price.RuleData.Method;
import io.kenh.catalog.unit.UnitService;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Works out prices. */
public final class PriceService implements Prices {
    private static final BigDecimal LIMIT = BigDecimal.valueOf(Totals.LIMIT);

    private final PriceLists lists;
    private final RuleService rules;
    private final UnitService units;
    private final Products products;

    public PriceService(PriceLists lists, RuleService rules, UnitService units, Products products) {
        this.lists = lists;
        this.rules = rules;
        this.units = units;
        this.products = products;
    }

    @Override
    public Price price(Ask ask) {
        return prices(List.of(ask)).getFirst();
    }

    @Override
    public List<Price> prices(List<Ask> asks) {
        return prices(
                asks, products.find(asks.stream().map(Ask::productId).distinct().toList()));
    }

    @Override
    public List<Price> prices(List<Ask> asks, Map<Long, ProductRef> found) {
        if (asks.isEmpty()) {
            return List.of();
        }
        var measures = measures(asks, found);
        var chosen = lists(asks);
        var categories = new HashSet<Long>();
        found.values().forEach(product -> categories.addAll(product.categories()));
        var listIds = chosen.stream().map(PriceListRef::id).distinct().toList();
        var candidates = rules.candidates(listIds, found.keySet(), categories);
        var prices = new ArrayList<Price>();
        for (int i = 0; i < asks.size(); i++) {
            var ask = asks.get(i);
            var product = known(found.get(ask.productId()));
            prices.add(price(ask, product, Measure.of(ask, product, measures), chosen.get(i), candidates));
        }
        return List.copyOf(prices);
    }

    /** Those that must be converted; mostly nobody asks for another unit than the product's own. */
    private Map<Long, UnitRef> measures(List<Ask> asks, Map<Long, ProductRef> found) {
        var needed = new HashSet<Long>();
        for (var ask : asks) {
            var own = known(found.get(ask.productId())).unitId();
            if (ask.unitId() != null && ask.unitId() != own) {
                needed.addAll(List.of(own, ask.unitId()));
            }
        }
        return units.find(needed);
    }

    /** How many of the product's own unit one of the asked unit is. */
    private record Measure(
            @Nullable UnitRef asked, @Nullable UnitRef own) {
        static Measure of(Ask ask, ProductRef product, Map<Long, UnitRef> measures) {
            return ask.unitId() == null || ask.unitId() == product.unitId()
                    ? new Measure(null, null)
                    : new Measure(known(measures.get(ask.unitId())), known(measures.get(product.unitId())));
        }

        BigDecimal own(BigDecimal quantity) {
            return asked == null || own == null ? quantity : UnitService.exact(quantity, asked, own);
        }
    }

    private static <T> T known(@Nullable T found) {
        if (found == null) {
            throw new KenhException(CoreError.NOT_FOUND);
        }
        return found;
    }

    private static Price price(
            Ask ask, ProductRef product, Measure measure, PriceListRef list, List<RuleRow> candidates) {
        var quantity = measure.own(ask.quantity());
        var rule = RuleChoice.first(candidates, list.id(), product.id(), product.categories(), quantity, ask.day());
        var base = rule.map(RuleRow::data).map(RuleData::base).orElse(Base.PRICE) == Base.COST
                ? product.cost()
                : product.price();
        var single = rule.map(found -> found.data().price(base)).orElse(base);
        return new Price(
                each(single, measure),
                each(base, measure),
                rule.map(RuleRow::data)
                        .filter(data -> data.method() == Method.DISCOUNT)
                        .map(RuleData::discount)
                        .orElse(null),
                list,
                rule.map(RuleRow::id).orElse(null),
                rule.map(found -> t(
                                "catalog.price.why.rule",
                                list.name(),
                                RuleWords.target(found),
                                RuleWords.method(found.data())))
                        .orElseGet(() -> t("catalog.price.why.none", list.name())));
    }

    /** From the price of one own unit to that of one asked unit. */
    private static BigDecimal each(BigDecimal price, Measure measure) {
        var exact = measure.own(BigDecimal.ONE).multiply(price);
        if (exact.abs().compareTo(LIMIT) > 0) {
            throw new KenhException(CatalogError.AMOUNT_TOO_LARGE, Totals.LIMIT);
        }
        return exact.setScale(2, RoundingMode.HALF_UP);
    }

    private List<PriceListRef> lists(List<Ask> asks) {
        var named = lists.find(asks.stream()
                .map(Ask::priceListId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var open = asks.stream().filter(ask -> ask.priceListId() == null).toList();
        var usual = open.isEmpty()
                ? UsualLists.NONE
                : lists.usual(open.stream()
                        .map(Ask::partnerId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
        return asks.stream()
                .map(ask -> ask.priceListId() == null ? usual.of(ask.partnerId()) : known(named.get(ask.priceListId())))
                .toList();
    }

    @Override
    public List<PriceListRef> lists() {
        return lists.rows().stream()
                .filter(PriceLists.ListRow::active)
                .map(PriceLists.ListRow::ref)
                .toList();
    }

    @Override
    public Optional<PriceListRef> list(long id) {
        return Optional.ofNullable(lists.find(List.of(id)).get(id));
    }

    @Override
    public PriceListRef listOf(@Nullable Long partnerId) {
        return lists.usual(partnerId == null ? List.of() : List.of(partnerId)).of(partnerId);
    }

    @Override
    public void assign(long partnerId, @Nullable Long priceListId) {
        lists.assign(partnerId, priceListId);
    }
}
