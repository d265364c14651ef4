package io.kenh.catalog.api;

import io.kenh.api.error.KenhException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The taxes of a line, groups taken apart, each once, in their order. */
final class TaxParts {
    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal HIGHEST_PERCENT = BigDecimal.valueOf(1000);

    private TaxParts() {}

    static List<TaxRef> of(Collection<TaxRef> taxes) {
        Map<Long, TaxRef> parts = new LinkedHashMap<>();
        for (var tax : taxes) {
            if (tax.computation() == TaxRef.Computation.GROUP) {
                tax.parts().forEach(part -> parts.putIfAbsent(part.id(), checked(part)));
            } else {
                parts.putIfAbsent(tax.id(), checked(tax));
            }
        }
        return parts.values().stream()
                .sorted(Comparator.comparingInt(TaxRef::place))
                .toList();
    }

    private static TaxRef checked(TaxRef tax) {
        boolean percent = tax.computation() == TaxRef.Computation.PERCENT;
        boolean tooHigh = percent && tax.amount().compareTo(HIGHEST_PERCENT) > 0;
        if (tax.computation() == TaxRef.Computation.GROUP || tax.amount().signum() < 0 || tooHigh) {
            throw new KenhException(CatalogError.BAD_TAX);
        }
        return tax;
    }
}
