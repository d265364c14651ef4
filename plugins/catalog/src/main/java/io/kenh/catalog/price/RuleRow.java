package io.kenh.catalog.price;

import org.jspecify.annotations.Nullable;

/**
 * A rule with the names of what it is for.
 *
 * @param product display name, when it is for one
 * @param category path, when it is for one
 * @param unit the product's own, when it is for one
 */
public record RuleRow(
        long id,
        int version,
        long priceListId,
        RuleData data,
        @Nullable String product,
        @Nullable String category,
        @Nullable String unit) {}
