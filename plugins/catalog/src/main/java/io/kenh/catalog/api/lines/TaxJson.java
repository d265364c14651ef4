package io.kenh.catalog.api.lines;

import io.kenh.catalog.api.Totals;
import java.util.List;

/** What a document sums up for one tax, as programs read it. Amounts in whole đồng. */
public record TaxJson(long taxId, String label, long base, long amount) {
    public static List<TaxJson> of(Totals totals) {
        return totals.taxes().stream()
                .map(tax -> new TaxJson(tax.taxId(), tax.label(), tax.base(), tax.amount()))
                .toList();
    }
}
