package io.kenh.catalog.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.kenh.api.error.KenhException;
import io.kenh.catalog.api.Totals.Line;
import io.kenh.catalog.api.Totals.TaxTotal;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class TotalsTest {
    private static final TaxRef TEN = TaxRef.percent(10, "GTGT 10%", number("10"), false);
    private static final TaxRef EIGHT = TaxRef.percent(8, "GTGT 8%", number("8"), false);
    private static final TaxRef TEN_INSIDE = TaxRef.percent(11, "GTGT 10%", number("10"), true);
    private static final TaxRef FEE = TaxRef.fixed(20, "Phí môi trường", number("500"), false);

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private static Line line(String quantity, String price, String discount, TaxRef... taxes) {
        return new Line(number(quantity), number(price), number(discount), List.of(taxes));
    }

    private static void adds(long untaxed, long tax, long total, Line... lines) {
        var totals = Totals.of(List.of(lines));
        assertEquals(
                List.of(untaxed, tax, total),
                List.of(totals.untaxed(), totals.tax(), totals.total()),
                totals::toString);
    }

    private static void refused(CatalogError error, Line... lines) {
        var refusal = assertThrows(KenhException.class, () -> Totals.of(List.of(lines)));
        assertEquals(error, refusal.code());
    }

    @Test
    void nothing_adds_up_to_nothing() {
        adds(0, 0, 0);
    }

    @Test
    void a_tax_is_added_to_the_price() {
        adds(250_000, 25_000, 275_000, line("2", "125000", "0", TEN));
    }

    @Test
    void a_discount_comes_off_before_the_tax() {
        adds(225_000, 22_500, 247_500, line("2", "125000", "10", TEN));
        adds(0, 0, 0, line("2", "125000", "100", TEN));
    }

    @Test
    void halves_are_rounded_up_in_each_line() {
        // 12.5 đồng of tax each: 13 + 13, not 25.
        adds(250, 26, 276, line("1", "125", "0", TEN), line("1", "125", "0", TEN));
        adds(1, 0, 1, line("1", "0.5", "0"));
        adds(0, 0, 0, line("1", "0.49", "0"));
    }

    @Test
    void what_is_given_back_mirrors_what_was_sold() {
        adds(-250, -26, -276, line("-1", "125", "0", TEN), line("-1", "125", "0", TEN));
        adds(-100_000, -10_000, -110_000, line("-1", "110000", "0", TEN_INSIDE));
    }

    @Test
    void a_price_that_holds_its_tax_comes_back_exactly() {
        adds(100_000, 10_000, 110_000, line("1", "110000", "0", TEN_INSIDE));
        adds(90_909, 9_091, 100_000, line("1", "100000", "0", TEN_INSIDE));
        adds(91, 9, 100, line("1", "100", "0", TEN_INSIDE));
    }

    @Test
    void included_and_added_taxes_stand_on_the_same_amount_before_tax() {
        var totals = Totals.of(List.of(line("1", "110000", "0", TEN_INSIDE, EIGHT)));
        assertEquals(100_000, totals.untaxed());
        assertEquals(118_000, totals.total());
        assertEquals(
                List.of(new TaxTotal(11, "GTGT 10%", 100_000, 10_000), new TaxTotal(8, "GTGT 8%", 100_000, 8_000)),
                totals.taxes());
    }

    @Test
    void a_fixed_tax_counts_units_and_knows_no_discount() {
        adds(15_000, 1_500, 16_500, line("3", "10000", "50", FEE));
        adds(9_500, 500, 10_000, line("1", "10000", "0", TaxRef.fixed(21, "Phí", number("500"), true)));
    }

    @Test
    void a_fixed_tax_in_the_price_never_takes_more_than_the_price() {
        adds(0, 100, 100, line("1", "10000", "99", TaxRef.fixed(21, "Phí", number("500"), true)));
        adds(0, 0, 0, line("1", "10000", "100", TaxRef.fixed(21, "Phí", number("500"), true)));
        adds(-100, 0, -100, line("1", "-100", "0", TaxRef.fixed(21, "Phí", number("500"), true)));
    }

    @Test
    void a_group_stands_for_its_parts_and_each_tax_counts_once() {
        var group = TaxRef.group(30, "Rượu", List.of(FEE, TEN));
        adds(20_000, 3_000, 23_000, line("2", "10000", "0", group));
        adds(20_000, 3_000, 23_000, line("2", "10000", "0", group, TEN, TEN));
        refused(CatalogError.BAD_TAX, line("1", "1", "0", TaxRef.group(31, "Nhóm", List.of(group))));
    }

    @Test
    void taxes_are_summed_by_tax_and_listed_in_their_order() {
        var first = new TaxRef(1, "A", "A", TaxRef.Computation.PERCENT, number("5"), false, 1, List.of());
        var second = new TaxRef(2, "B", "B", TaxRef.Computation.PERCENT, number("10"), false, 2, List.of());
        var totals = Totals.of(
                List.of(line("1", "1000", "0", second), line("1", "3000", "0", first, second), line("1", "500", "0")));
        assertEquals(List.of(new TaxTotal(1, "A", 3_000, 150), new TaxTotal(2, "B", 4_000, 400)), totals.taxes());
        assertEquals(
                List.of(100L, 450L, 0L),
                totals.lines().stream().map(Totals.LineTotal::tax).toList());
    }

    @Test
    void discounts_end_at_zero_and_a_hundred() {
        refused(CatalogError.BAD_DISCOUNT, line("1", "1", "-0.0001"));
        refused(CatalogError.BAD_DISCOUNT, line("1", "1", "100.0001"));
    }

    @Test
    void rates_end_at_zero_and_a_thousand() {
        refused(CatalogError.BAD_TAX, line("1", "1", "0", TaxRef.percent(1, "T", number("-1"), false)));
        refused(CatalogError.BAD_TAX, line("1", "1", "0", TaxRef.percent(1, "T", number("1000.01"), true)));
        adds(1, 10, 11, line("1", "1", "0", TaxRef.percent(1, "T", number("1000"), false)));
    }

    @Test
    void numbers_too_large_to_be_exact_are_refused_by_name() {
        adds(Totals.LIMIT, 0, Totals.LIMIT, line("1", "999999999999999", "0"));
        refused(CatalogError.AMOUNT_TOO_LARGE, line("1", "1000000000000000", "0"));
        refused(CatalogError.AMOUNT_TOO_LARGE, line("999999999", "999999999", "0"));
        refused(CatalogError.AMOUNT_TOO_LARGE, line("1", "999999999999999", "0", TEN));
        refused(CatalogError.AMOUNT_TOO_LARGE, line("1", "999999999999999", "0"), line("1", "1", "0"));
        refused(CatalogError.AMOUNT_TOO_LARGE, line("1e40", "1e40", "0"));
        refused(CatalogError.AMOUNT_TOO_LARGE, line("1", "1", "0", TaxRef.fixed(1, "F", number("1e30"), false)));
    }
}
