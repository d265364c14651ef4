package io.kenh.catalog.api;

import java.math.BigDecimal;

/**
 * A unit of measure.
 *
 * @param categoryId units of the same category convert into each other
 * @param ratio how many of the category's reference unit one of this is: 12 for a dozen
 * @param rounding quantities are multiples of this
 */
public record UnitRef(long id, String name, long categoryId, BigDecimal ratio, BigDecimal rounding) {}
