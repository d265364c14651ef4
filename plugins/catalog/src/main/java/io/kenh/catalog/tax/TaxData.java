package io.kenh.catalog.tax;

import io.kenh.catalog.api.TaxRef.Computation;
import io.kenh.catalog.api.TaxRef.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people say about a tax.
 *
 * @param amount percent or đồng a unit
 * @param standard new products get it
 * @param nextId takes its place after {@code until}
 * @param parts ids, of a group
 */
public record TaxData(
        String name,
        String label,
        Scope scope,
        Computation computation,
        BigDecimal amount,
        boolean included,
        int place,
        boolean standard,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable Long nextId,
        List<Long> parts) {
    public static final int NAME = 120;
    public static final int LABEL = 60;
    static final BigDecimal HIGHEST_PERCENT = BigDecimal.valueOf(1000);
    static final BigDecimal HIGHEST_FIXED = BigDecimal.valueOf(1_000_000_000);

    public TaxData {
        parts = List.copyOf(parts);
    }

    boolean validOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }
}
