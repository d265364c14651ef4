package io.kenh.catalog.price;

import static io.kenh.ui.Kit.t;

import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.catalog.api.CatalogError;
import io.kenh.catalog.api.Prices;
import io.kenh.catalog.api.Totals;
import io.kenh.catalog.api.UnitRef;
import io.kenh.catalog.price.RuleData.Base;
import io.kenh.catalog.price.RuleData.Method;
import io.kenh.catalog.unit.UnitService;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Works out prices. */
public final class PriceService implements Prices {
    private static final BigDecimal LIMIT = BigDecimal.valueOf(Totals.LIMIT);

    private final Host host;
    private final PriceLists lists;
    private final RuleService rules;
    private final UnitService units;

    public PriceService(Host host, PriceLists lists, RuleService rules, UnitService units) {
        this.host = host;
        this.lists = lists;
        this.rules = rules;
        this.units = units;
    }

    /** What prices need of a product. */
    record Priced(
            long id,
            BigDecimal price,
            BigDecimal cost,
            long unitId,
            @Nullable String lineage) {
        List<Long> categories() {
            return lineage == null
                    ? List.of()
                    : Arrays.stream(lineage.split("/"))
                            .filter(part -> !part.isEmpty())
                            .map(Long::valueOf)
                            .toList();
        }
    }

    @Override
    public Price price(Ask ask) {
        return prices(List.of(ask)).getFirst();
    }

    @Override
    public List<Price> prices(List<Ask> asks) {
        if (asks.isEmpty()) {
            return List.of();
        }
        var products = products(asks.stream().map(Ask::productId).distinct().toList());
        var needed = new HashSet<Long>();
        products.values().forEach(product -> needed.add(product.unitId()));
        asks.stream().map(Ask::unitId).filter(Objects::nonNull).forEach(needed::add);
        var measures = units.find(needed);
        var chosen = lists(asks);
        var categories = new HashSet<Long>();
        products.values().forEach(product -> categories.addAll(product.categories()));
        var listIds = chosen.stream().map(PriceListRef::id).distinct().toList();
        var candidates = rules.candidates(listIds, products.keySet(), categories);
        var prices = new ArrayList<Price>();
        for (int i = 0; i < asks.size(); i++) {
            var ask = asks.get(i);
            var product = known(products.get(ask.productId()));
            var own = known(measures.get(product.unitId()));
            var asked = ask.unitId() == null ? own : known(measures.get(ask.unitId()));
            prices.add(price(ask, product, own, asked, chosen.get(i), candidates));
        }
        return List.copyOf(prices);
    }

    private static <T> T known(@Nullable T found) {
        if (found == null) {
            throw new KenhException(CoreError.NOT_FOUND);
        }
        return found;
    }

    private static Price price(
            Ask ask, Priced product, UnitRef own, UnitRef asked, PriceListRef list, List<RuleRow> candidates) {
        var quantity = UnitService.exact(ask.quantity(), asked, own);
        var rule = RuleChoice.first(candidates, list.id(), product.id(), product.categories(), quantity, ask.day());
        var base = rule.map(RuleRow::data).map(RuleData::base).orElse(Base.PRICE) == Base.COST
                ? product.cost()
                : product.price();
        var single = rule.map(found -> found.data().price(base)).orElse(base);
        return new Price(
                each(single, asked, own),
                each(base, asked, own),
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
    private static BigDecimal each(BigDecimal price, UnitRef asked, UnitRef own) {
        var exact = asked.id() == own.id()
                ? price
                : UnitService.exact(BigDecimal.ONE, asked, own).multiply(price);
        if (exact.abs().compareTo(LIMIT) > 0) {
            throw new KenhException(CatalogError.AMOUNT_TOO_LARGE, Totals.LIMIT);
        }
        return exact.setScale(2, RoundingMode.HALF_UP);
    }

    private Map<Long, Priced> products(Collection<Long> ids) {
        var products = new HashMap<Long, Priced>();
        host.db()
                .read(em -> em.createQuery("""
                        select p.id, p.price, p.cost, p.unitId, c.lineage from Product p
                        left join Category c on c.id = p.categoryId where one_of(p.id, :ids)""", Priced.class)
                        .setParameter("ids", ids.toArray(Long[]::new))
                        .getResultList())
                .forEach(product -> products.put(product.id(), product));
        return products;
    }

    private List<PriceListRef> lists(List<Ask> asks) {
        var named = lists.find(asks.stream()
                .map(Ask::priceListId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var theirs = lists.ofPartners(asks.stream()
                .filter(ask -> ask.priceListId() == null)
                .map(Ask::partnerId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        PriceListRef standard = null;
        var chosen = new ArrayList<PriceListRef>();
        for (var ask : asks) {
            var list = ask.priceListId() != null ? known(named.get(ask.priceListId())) : theirs.get(ask.partnerId());
            if (list == null) {
                standard = standard == null ? lists.standard() : standard;
                list = standard;
            }
            chosen.add(list);
        }
        return chosen;
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
        var theirs =
                partnerId == null ? null : lists.ofPartners(List.of(partnerId)).get(partnerId);
        return theirs == null ? lists.standard() : theirs;
    }

    @Override
    public void assign(long partnerId, @Nullable Long priceListId) {
        lists.assign(partnerId, priceListId);
    }
}
