package io.kenh.catalog.api;

import io.kenh.api.error.KenhException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a document's lines add up to, in whole đồng: no database, no clock. Every line is rounded half-up by itself, so that what the
 * customer reads adds up: the totals are the sums of the lines, to the đồng. A price that holds its taxes comes back exactly: before tax
 * plus included taxes is the price. Negative quantities give the mirror image.
 *
 * @param lines in the order they came
 * @param taxes sums for each tax, in their order
 */
public record Totals(List<LineTotal> lines, List<TaxTotal> taxes, long untaxed, long tax, long total) {
    /** The largest amount, and the largest sum: 999,999,999,999,999 đồng. Anything beyond is refused, never cut. */
    public static final long LIMIT = 999_999_999_999_999L;

    /**
     * @param quantity of the unit the price is for; negative for what is given back
     * @param unitPrice with or without tax, as the taxes say
     * @param discount percent, 0 to 100
     * @param taxes groups stand for their parts; a tax that comes twice counts once
     */
    public record Line(BigDecimal quantity, BigDecimal unitPrice, BigDecimal discount, List<TaxRef> taxes) {
        public Line {
            taxes = List.copyOf(taxes);
        }
    }

    /** @param total {@code untaxed + tax} */
    public record LineTotal(long untaxed, long tax, long total, List<TaxTotal> taxes) {}

    /** @param base the amount before tax that it was taken on */
    public record TaxTotal(long taxId, String label, long base, long amount) {}

    public Totals {
        lines = List.copyOf(lines);
        taxes = List.copyOf(taxes);
    }

    /**
     * @throws KenhException {@code catalog.amount-too-large}, {@code catalog.bad-discount} or {@code catalog.bad-tax} (all 422)
     */
    public static Totals of(List<Line> lines) {
        var results = new ArrayList<LineTotal>();
        var byTax = new LinkedHashMap<Long, TaxTotal>();
        var places = new LinkedHashMap<Long, Integer>();
        long untaxed = 0;
        long tax = 0;
        for (var line : lines) {
            var taxes = TaxParts.of(line.taxes());
            taxes.forEach(part -> places.putIfAbsent(part.id(), part.place()));
            var result = line(line, taxes);
            results.add(result);
            untaxed = sum(untaxed, result.untaxed());
            tax = sum(tax, result.tax());
            for (var amount : result.taxes()) {
                byTax.merge(amount.taxId(), amount, Totals::add);
            }
        }
        var taxes = byTax.values().stream()
                .sorted(Comparator.comparing(amount -> places.getOrDefault(amount.taxId(), 0)))
                .toList();
        return new Totals(results, taxes, untaxed, tax, sum(untaxed, tax));
    }

    private static TaxTotal add(TaxTotal one, TaxTotal other) {
        return new TaxTotal(one.taxId(), one.label(), sum(one.base(), other.base()), sum(one.amount(), other.amount()));
    }

    private static LineTotal line(Line line, List<TaxRef> taxes) {
        long price = price(line);
        var held = held(line, taxes, price);
        long untaxed = price;
        for (var amount : held.values()) {
            untaxed = sum(untaxed, -amount);
        }
        var totals = new ArrayList<TaxTotal>();
        long tax = 0;
        for (var part : taxes) {
            var inside = held.get(part.id());
            long amount = inside == null ? charged(line, part, untaxed) : inside;
            totals.add(new TaxTotal(part.id(), part.label(), untaxed, amount));
            tax = sum(tax, amount);
        }
        return new LineTotal(untaxed, tax, sum(untaxed, tax), List.copyOf(totals));
    }

    private static long price(Line line) {
        if (line.discount().signum() < 0 || line.discount().compareTo(TaxParts.HUNDRED) > 0) {
            throw new KenhException(CatalogError.BAD_DISCOUNT);
        }
        var kept = TaxParts.HUNDRED.subtract(line.discount()).movePointLeft(2);
        return dong(limited(line.quantity()).multiply(limited(line.unitPrice())).multiply(kept));
    }

    /**
     * The taxes that the price holds. Percentages are rounded as one sum and shared out, so that many small ones never take more than
     * there is.
     */
    private static Map<Long, Long> held(Line line, List<TaxRef> taxes, long price) {
        var held = new HashMap<Long, Long>();
        long rest = price;
        var whole = TaxParts.HUNDRED;
        for (var part : taxes) {
            if (part.included() && part.computation() == TaxRef.Computation.FIXED) {
                // After a discount a price may be lower than the fixed taxes in it: it cannot hold more than itself.
                long fixed = charged(line, part, rest);
                boolean sameSide = Long.signum(fixed) == Long.signum(rest);
                long amount = !sameSide ? 0 : Math.abs(fixed) < Math.abs(rest) ? fixed : rest;
                held.put(part.id(), amount);
                rest -= amount;
            } else if (part.included()) {
                whole = whole.add(part.amount());
            }
        }
        var percent = BigDecimal.ZERO;
        long before = 0;
        for (var part : taxes) {
            if (part.included() && part.computation() == TaxRef.Computation.PERCENT) {
                percent = percent.add(part.amount());
                long upTo = BigDecimal.valueOf(rest)
                        .multiply(percent)
                        .divide(whole, 0, RoundingMode.HALF_UP)
                        .longValueExact();
                held.put(part.id(), upTo - before);
                before = upTo;
            }
        }
        return held;
    }

    private static long charged(Line line, TaxRef tax, long base) {
        return switch (tax.computation()) {
            case FIXED -> dong(limited(line.quantity()).multiply(tax.amount()));
            case PERCENT -> dong(BigDecimal.valueOf(base).multiply(tax.amount()).movePointLeft(2));
            case GROUP -> throw new KenhException(CatalogError.BAD_TAX);
        };
    }

    /** Half-up, away from zero, to the whole đồng. */
    private static long dong(BigDecimal amount) {
        return limited(amount).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    private static BigDecimal limited(BigDecimal number) {
        if (number.abs().compareTo(BigDecimal.valueOf(LIMIT)) > 0) {
            throw new KenhException(CatalogError.AMOUNT_TOO_LARGE, LIMIT);
        }
        return number;
    }

    private static long sum(long one, long other) {
        // Both are within the limit, far from what a long holds.
        long sum = one + other;
        if (Math.abs(sum) > LIMIT) {
            throw new KenhException(CatalogError.AMOUNT_TOO_LARGE, LIMIT);
        }
        return sum;
    }
}
