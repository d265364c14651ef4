package io.kenh.catalog.price;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.catalog.Shelf;
import io.kenh.catalog.api.CatalogError;
import io.kenh.catalog.api.Prices.Ask;
import io.kenh.catalog.api.Prices.Price;
import io.kenh.catalog.price.RuleData.Base;
import io.kenh.catalog.price.RuleData.Target;
import io.kenh.catalog.product.ProductData;
import io.kenh.runtime.db.QueryCounter;
import io.kenh.testkit.QueryCount;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PriceServiceTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final long DOZEN = 2;
    private static final long KILO = 20;

    private final Shelf shelf = new Shelf();
    private long drinks;
    private long coffees;
    private long product;
    private long list;

    @BeforeEach
    void stock() {
        drinks = shelf.in(1, () -> shelf.categories.create("Đồ uống", null));
        coffees = shelf.in(1, () -> shelf.categories.create("Cà phê", drinks));
        product = shelf.in(
                1,
                () -> shelf.products.create(
                        ProductData.goods("Cà phê", "CF", 100_000).cost(60_000).in(coffees)));
        list = shelf.in(1, () -> shelf.lists.create("Sỉ"));
    }

    @AfterEach
    void close() {
        shelf.close();
    }

    private void rule(RuleData data) {
        shelf.run(1, () -> shelf.rules.add(list, data));
    }

    private Price price(String quantity, @Nullable Long unit) {
        return shelf.in(
                1, () -> shelf.prices.price(new Ask(product, new BigDecimal(quantity), unit, list, null, TODAY)));
    }

    private void costs(String expected, String quantity) {
        assertEquals(new BigDecimal(expected), price(quantity, null).unitPrice());
    }

    private static BigDecimal n(String text) {
        return new BigDecimal(text);
    }

    @Test
    void without_a_rule_the_products_own_price_stands() {
        var price = price("1", null);
        assertEquals(n("100000.00"), price.unitPrice());
        assertNull(price.ruleId());
        assertEquals("catalog.price.why.none[Sỉ]", price.explanation());
    }

    @Test
    void the_product_comes_before_its_category_which_comes_before_all() {
        rule(RuleData.discount(Target.ALL, null, null, n("5")));
        costs("95000.00", "1");
        rule(RuleData.discount(Target.CATEGORY, null, drinks, n("10")));
        costs("90000.00", "1");
        rule(RuleData.discount(Target.CATEGORY, null, coffees, n("15")));
        costs("85000.00", "1");
        rule(RuleData.fixed(Target.PRODUCT, product, null, n("80000")));
        costs("80000.00", "1");
    }

    @Test
    void the_highest_minimum_quantity_reached_decides() {
        rule(RuleData.discount(Target.ALL, null, null, n("10")).fromQuantity(n("10")));
        rule(RuleData.discount(Target.ALL, null, null, n("20")).fromQuantity(n("100")));
        costs("100000.00", "9.999");
        costs("90000.00", "10");
        costs("90000.00", "99");
        costs("80000.00", "100");
    }

    @Test
    void minimum_quantities_are_counted_in_the_products_unit() {
        rule(RuleData.discount(Target.ALL, null, null, n("10")).fromQuantity(n("12")));
        assertEquals(n("1080000.00"), price("1", DOZEN).unitPrice());
        assertEquals(n("1200000.00"), price("0.9", DOZEN).unitPrice());
        assertEquals(n("1200000.00"), price("1", DOZEN).basePrice());
    }

    @Test
    void the_price_of_a_part_of_the_unit_is_its_share() {
        shelf.run(
                1,
                () -> shelf.products.update(
                        product,
                        null,
                        ProductData.goods("Cà phê", "CF", 120_000).counted(DOZEN)));
        assertEquals(n("10000.00"), price("1", ProductData.PIECE).unitPrice());
        var refused = assertThrows(KenhException.class, () -> price("1", KILO));
        assertEquals(CatalogError.UNITS_DIFFER, refused.code());
    }

    @Test
    void rules_hold_from_their_first_day_to_their_last() {
        rule(RuleData.fixed(Target.PRODUCT, product, null, n("1")).between(TODAY.plusDays(1), null));
        costs("100000.00", "1");
        rule(RuleData.fixed(Target.PRODUCT, product, null, n("2")).between(null, TODAY.minusDays(1)));
        costs("100000.00", "1");
        rule(RuleData.fixed(Target.PRODUCT, product, null, n("3")).between(TODAY, TODAY));
        costs("3.00", "1");
    }

    @Test
    void a_formula_adds_a_margin_rounds_and_adds_a_surcharge() {
        rule(RuleData.formula(Base.COST, n("25"), n("10000"), n("-100")));
        // 60,000 + 25 % = 75,000, to 80,000, less 100.
        costs("79900.00", "1");
        assertEquals(n("60000.00"), price("1", null).basePrice());
    }

    @Test
    void a_price_is_never_below_zero() {
        rule(RuleData.formula(Base.PRICE, n("-100"), BigDecimal.ZERO, n("-5000")));
        costs("0.00", "1");
    }

    @Test
    void the_explanation_names_list_and_rule() {
        rule(RuleData.discount(Target.CATEGORY, null, coffees, n("15")).fromQuantity(n("5")));
        var price = price("5", null);
        assertEquals(
                "catalog.price.why.rule[Sỉ, catalog.rule.from-quantity[catalog.rule.for-category[Đồ uống / Cà phê], 5, ],"
                        + " catalog.rule.says.discount[15, catalog.rule.base.PRICE]]",
                price.explanation());
        assertEquals(0, n("15").compareTo(price.discount()));
    }

    @Test
    void a_customer_has_a_list_of_their_own_else_the_companys() {
        rule(RuleData.fixed(Target.ALL, null, null, n("7")));
        shelf.run(1, () -> {
            var standard = shelf.prices.listOf(77L);
            assertTrue(standard.standard());
            assertEquals(n("100000.00"), of(77L).unitPrice());
            shelf.prices.assign(77, list);
            assertEquals(list, shelf.prices.listOf(77L).id());
            assertEquals(n("7.00"), of(77L).unitPrice());
            assertEquals(n("100000.00"), of(78L).unitPrice());
            shelf.prices.assign(77, standard.id());
            assertEquals(n("100000.00"), of(77L).unitPrice());
            shelf.prices.assign(77, null);
            shelf.prices.assign(77, null);
            assertEquals(standard, shelf.prices.listOf(77L));
        });
    }

    private Price of(@Nullable Long partner) {
        return shelf.prices.price(new Ask(product, BigDecimal.ONE, null, null, partner, TODAY));
    }

    @Test
    void an_archived_list_no_longer_counts_for_its_customers() {
        rule(RuleData.fixed(Target.ALL, null, null, n("7")));
        shelf.run(1, () -> {
            shelf.prices.assign(77, list);
            shelf.lists.archive(list, true);
            assertEquals(n("100000.00"), of(77L).unitPrice());
        });
    }

    @Test
    void each_company_has_one_standard_list() {
        shelf.run(1, () -> {
            var first = shelf.prices.listOf(null);
            shelf.lists.makeStandard(list);
            assertEquals(list, shelf.prices.listOf(null).id());
            assertEquals(
                    1,
                    shelf.lists.rows().stream()
                            .filter(PriceLists.ListRow::standard)
                            .count());
            var refused = assertThrows(KenhException.class, () -> shelf.lists.archive(list, true));
            assertEquals(CatalogError.STANDARD_LIST, refused.code());
            shelf.lists.archive(first.id(), true);
        });
        assertNotEquals(list, shelf.in(2, () -> shelf.prices.listOf(null)).id());
    }

    @Test
    void prices_of_other_companies_are_not_there() {
        var theirs = shelf.in(2, () -> shelf.lists.create("Của họ"));
        shelf.run(1, () -> {
            notFound(() -> shelf.prices.price(new Ask(product, BigDecimal.ONE, null, theirs, null, TODAY)));
            notFound(() -> shelf.rules.add(theirs, RuleData.fixed(Target.ALL, null, null, BigDecimal.ONE)));
            notFound(() -> shelf.prices.assign(77, theirs));
            notFound(() -> shelf.lists.rename(theirs, 0, "X"));
        });
        shelf.run(
                2, () -> notFound(() -> shelf.prices.price(new Ask(product, BigDecimal.ONE, null, null, null, TODAY))));
    }

    private static void notFound(Runnable work) {
        assertEquals(
                CoreError.NOT_FOUND,
                assertThrows(KenhException.class, work::run).code());
    }

    @Test
    void many_lines_take_no_more_queries_than_one() {
        var asks = new ArrayList<Ask>();
        for (int i = 0; i < 30; i++) {
            var name = "Hàng " + i;
            var id = shelf.in(
                    1,
                    () -> shelf.products.create(
                            ProductData.goods(name, null, 1000).in(coffees)));
            asks.add(new Ask(id, BigDecimal.TEN, DOZEN, null, 77L, TODAY));
        }
        rule(RuleData.discount(Target.CATEGORY, null, drinks, n("10")));
        shelf.run(1, () -> shelf.prices.assign(77, list));
        // What is kept in memory is there already, for both.
        shelf.in(1, () -> shelf.prices.prices(asks));
        var one = QueryCounter.count(() -> shelf.in(1, () -> shelf.prices.prices(List.of(asks.getFirst()))));
        var many = QueryCounter.count(() -> shelf.in(1, () -> shelf.prices.prices(asks)));
        assertEquals(30, many.result().size());
        assertEquals(n("10800.00"), many.result().get(29).unitPrice());
        assertEquals(one.count(), many.count(), many.statements()::toString);
    }

    @Test
    void all_that_lines_take_from_the_catalogue_is_four_statements() {
        var other = shelf.in(1, () -> shelf.products.create(ProductData.goods("Trà", "TR", 50_000)));
        shelf.run(1, () -> shelf.prices.assign(77, list));
        rule(RuleData.discount(Target.CATEGORY, null, drinks, n("10")));
        var prices = shelf.in(
                1,
                () -> QueryCount.atMost(4, () -> {
                    var found = shelf.directory.find(List.of(product, other));
                    shelf.taxes.validOn(found.get(product).taxIds(), TODAY);
                    assertEquals(List.of(drinks, coffees), found.get(product).categories());
                    var asks = Stream.of(product, other, product)
                            .map(id -> new Ask(id, BigDecimal.ONE, found.get(id).unitId(), null, 77L, TODAY))
                            .toList();
                    return shelf.prices.prices(asks, found);
                }));
        assertEquals(
                List.of(n("90000.00"), n("50000.00"), n("90000.00")),
                prices.stream().map(Price::unitPrice).toList());
        assertEquals(list, prices.getFirst().priceList().id());
    }

    @Test
    void a_second_writer_of_a_rule_is_told() {
        rule(RuleData.fixed(Target.ALL, null, null, n("7")));
        shelf.run(1, () -> {
            var rule = shelf.rules.of(list).getFirst();
            shelf.rules.change(rule.id(), rule.version(), RuleData.fixed(Target.ALL, null, null, n("8")));
            var late = assertThrows(
                    KenhException.class,
                    () -> shelf.rules.change(
                            rule.id(), rule.version(), RuleData.fixed(Target.ALL, null, null, n("9"))));
            assertEquals(CoreError.CONFLICT, late.code());
        });
    }
}
