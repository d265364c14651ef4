package io.kenh.catalog.api.lines;

import static io.kenh.ui.Kit.money;

import io.kenh.catalog.api.Totals;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The sums below the lines.
 *
 * @param amounts of the lines in their order, formatted; empty texts for sections and notes
 * @param problem why they cannot be computed, else null
 */
public record TotalsView(
        List<String> amounts,
        List<Totals.TaxTotal> taxes,
        long untaxed,
        long total,
        @Nullable String problem) {
    public static TotalsView of(Filled filled) {
        var amounts = filled.lines().stream()
                .map(line -> line.kind() == LineKind.PRODUCT ? money(line.untaxed()) : "")
                .toList();
        var totals = filled.totals();
        return new TotalsView(amounts, totals.taxes(), totals.untaxed(), totals.total(), null);
    }

    public static TotalsView problem(String text) {
        return new TotalsView(List.of(), List.of(), 0, 0, text);
    }

    public String joined() {
        return amounts.stream().collect(Collectors.joining("|"));
    }
}
