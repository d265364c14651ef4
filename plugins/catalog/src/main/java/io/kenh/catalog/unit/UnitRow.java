package io.kenh.catalog.unit;

import java.math.BigDecimal;

/** A unit in a list. */
public record UnitRow(
        long id,
        String name,
        long categoryId,
        String category,
        BigDecimal ratio,
        BigDecimal rounding,
        boolean shipped,
        boolean active,
        int version) {}
