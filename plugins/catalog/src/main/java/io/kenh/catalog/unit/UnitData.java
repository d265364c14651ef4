package io.kenh.catalog.unit;

import java.math.BigDecimal;

/** What people say about a unit. */
public record UnitData(long categoryId, String name, BigDecimal ratio, BigDecimal rounding) {
    public static final int NAME = 60;
    static final BigDecimal SMALLEST_RATIO = new BigDecimal("0.000000001");
    static final BigDecimal LARGEST_RATIO = new BigDecimal("1000000000");
    static final BigDecimal SMALLEST_ROUNDING = new BigDecimal("0.001");
    static final BigDecimal LARGEST_ROUNDING = new BigDecimal("1000");
}
