package io.kenh.catalog.api.lines;

import io.kenh.catalog.api.TaxRef;
import io.kenh.catalog.api.TaxRef.Computation;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Part of what lines come to, by amount: for a down payment, or to take something back. Each combination of taxes has its part, with the
 * taxes held in the price, so that the parts add up to the amount to the đồng.
 *
 * @param amount whole đồng, taxes included
 */
public record Shares(List<TaxRef> taxes, long amount) {
    /** @param amount not more than the lines come to, whose sum is above zero */
    public static List<Shares> of(List<FilledLine> lines, long amount) {
        var groups = new LinkedHashMap<List<TaxRef>, Long>();
        long total = 0;
        for (var line : lines) {
            if (line.kind() == LineKind.PRODUCT && line.total() != 0) {
                groups.merge(line.taxes(), line.total(), Math::addExact);
                total = Math.addExact(total, line.total());
            }
        }
        var shares = new ArrayList<Shares>();
        long counted = 0;
        long given = 0;
        for (var group : groups.entrySet()) {
            counted += group.getValue();
            // What all groups up to this one get, less what those before it got: nothing is lost by rounding.
            long upTo = BigInteger.valueOf(counted)
                    .multiply(BigInteger.valueOf(amount))
                    .divide(BigInteger.valueOf(total))
                    .longValueExact();
            if (upTo != given) {
                shares.add(new Shares(held(group.getKey()), upTo - given));
            }
            given = upTo;
        }
        return shares;
    }

    /**
     * What lines come to beyond what others come to, for each combination of taxes: below zero where it is less, absent where it is the
     * same.
     */
    public static List<Shares> between(List<FilledLine> lines, List<FilledLine> others) {
        var groups = new LinkedHashMap<List<TaxRef>, Long>();
        lines.forEach(line -> groups.merge(held(line.taxes()), line.total(), Math::addExact));
        others.forEach(line -> groups.merge(held(line.taxes()), -line.total(), Math::addExact));
        return groups.entrySet().stream()
                .filter(group -> group.getValue() != 0)
                .map(group -> new Shares(group.getKey(), group.getValue()))
                .toList();
    }

    /** Taxes in percent only: what is due for a piece is not due for a part of the money. */
    private static List<TaxRef> held(List<TaxRef> taxes) {
        return taxes.stream()
                .filter(tax -> tax.computation() != Computation.FIXED)
                .map(tax -> new TaxRef(
                        tax.id(),
                        tax.name(),
                        tax.label(),
                        tax.computation(),
                        tax.amount(),
                        true,
                        tax.place(),
                        held(tax.parts())))
                .toList();
    }
}
