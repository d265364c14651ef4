package io.kenh.catalog.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.catalog.api.TaxRef.Computation;
import io.kenh.catalog.api.Totals.Line;
import io.kenh.catalog.api.Totals.LineTotal;
import io.kenh.catalog.api.Totals.TaxTotal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;

/** What must hold for any document. The seed is fixed: a failure comes back. */
class TotalsPropertyTest {
    private static final int DOCUMENTS = 20_000;

    private final Random random = new Random(20261120);

    private BigDecimal decimal(int digits, int scale) {
        return BigDecimal.valueOf(random.nextLong((long) Math.pow(10, digits)), scale);
    }

    private TaxRef tax(int id) {
        boolean fixed = random.nextInt(5) == 0;
        var amount = fixed
                ? decimal(6, 2)
                : random.nextInt(20) == 0 ? decimal(7, 4) : BigDecimal.valueOf(random.nextInt(21));
        return new TaxRef(
                id,
                "T" + id,
                "T" + id,
                fixed ? Computation.FIXED : Computation.PERCENT,
                amount,
                random.nextBoolean(),
                random.nextInt(5),
                List.of());
    }

    private Line line(List<TaxRef> taxes) {
        var chosen = taxes.stream().filter(tax -> random.nextInt(3) == 0).toList();
        var quantity = decimal(6, 3);
        return new Line(
                random.nextInt(6) == 0 ? quantity.negate() : quantity,
                decimal(1 + random.nextInt(10), random.nextInt(3)),
                random.nextInt(3) == 0 ? decimal(6, 4).min(BigDecimal.valueOf(100)) : BigDecimal.ZERO,
                chosen);
    }

    private List<Line> document() {
        var taxes = new ArrayList<TaxRef>();
        for (int id = 1; id <= 5; id++) {
            taxes.add(tax(id));
        }
        taxes.add(TaxRef.group(6, "G", List.of(tax(7), tax(8))));
        var lines = new ArrayList<Line>();
        for (int i = random.nextInt(8); i >= 0; i--) {
            lines.add(line(taxes));
        }
        return lines;
    }

    private static <T> long sum(List<T> parts, ToLongFunction<T> amount) {
        return parts.stream().mapToLong(amount).sum();
    }

    @Test
    void no_dong_is_ever_lost() {
        for (int i = 0; i < DOCUMENTS; i++) {
            var lines = document();
            var totals = Totals.of(lines);
            assertEquals(sum(totals.lines(), LineTotal::untaxed), totals.untaxed(), lines::toString);
            assertEquals(sum(totals.lines(), LineTotal::tax), totals.tax(), lines::toString);
            assertEquals(sum(totals.lines(), LineTotal::total), totals.total(), lines::toString);
            assertEquals(totals.untaxed() + totals.tax(), totals.total(), lines::toString);
            assertEquals(sum(totals.taxes(), TaxTotal::amount), totals.tax(), lines::toString);
            for (var line : totals.lines()) {
                assertEquals(line.untaxed() + line.tax(), line.total(), lines::toString);
                assertEquals(sum(line.taxes(), TaxTotal::amount), line.tax(), lines::toString);
            }
        }
    }

    @Test
    void a_price_that_holds_all_its_taxes_is_what_the_customer_pays() {
        for (int i = 0; i < DOCUMENTS; i++) {
            for (var line : document()) {
                var taxes = TaxParts.of(line.taxes());
                var result = Totals.of(List.of(line)).lines().getFirst();
                long price = price(line);
                long inside = sum(
                        result.taxes().stream()
                                .filter(tax -> taxes.stream().anyMatch(t -> t.id() == tax.taxId() && t.included()))
                                .toList(),
                        TaxTotal::amount);
                assertEquals(price, result.untaxed() + inside, line::toString);
                if (taxes.stream().allMatch(TaxRef::included)) {
                    assertEquals(price, result.total(), line::toString);
                }
                assertTrue(Math.abs(result.untaxed()) <= Math.abs(price), line::toString);
                assertTrue((long) Long.signum(result.untaxed()) * Long.signum(price) >= 0, line::toString);
            }
        }
    }

    private static long price(Line line) {
        return line.quantity()
                .multiply(line.unitPrice())
                .multiply(BigDecimal.valueOf(100).subtract(line.discount()))
                .movePointLeft(2)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    @Test
    void giving_everything_back_leaves_nothing() {
        for (int i = 0; i < DOCUMENTS; i++) {
            var lines = document();
            var both = new ArrayList<>(lines);
            lines.forEach(line ->
                    both.add(new Line(line.quantity().negate(), line.unitPrice(), line.discount(), line.taxes())));
            var totals = Totals.of(both);
            assertEquals(0, totals.untaxed(), lines::toString);
            assertEquals(0, totals.total(), lines::toString);
            assertTrue(totals.taxes().stream().allMatch(tax -> tax.amount() == 0 && tax.base() == 0), lines::toString);
        }
    }

    @Test
    void each_percentage_is_within_one_dong_of_the_exact_one() {
        for (int i = 0; i < DOCUMENTS; i++) {
            for (var line : document()) {
                var result = Totals.of(List.of(line)).lines().getFirst();
                for (var part : TaxParts.of(line.taxes())) {
                    if (part.computation() == Computation.PERCENT && !part.included()) {
                        var exact = BigDecimal.valueOf(result.untaxed())
                                .multiply(part.amount())
                                .movePointLeft(2);
                        var got = result.taxes().stream()
                                .filter(tax -> tax.taxId() == part.id())
                                .mapToLong(TaxTotal::amount)
                                .sum();
                        var off = exact.subtract(BigDecimal.valueOf(got)).abs();
                        assertTrue(off.compareTo(new BigDecimal("0.5")) <= 0, line::toString);
                    }
                }
            }
        }
    }
}
