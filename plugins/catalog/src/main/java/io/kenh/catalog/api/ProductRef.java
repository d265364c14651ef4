package io.kenh.catalog.api;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product, as others see it.
 *
 * @param price before any price list, đồng for one {@code unitId}
 * @param cost what one {@code unitId} costs us
 * @param categories the category and those above it, the highest first
 * @param taxIds customer taxes; look them up with {@link Taxes#on} for the day of the document
 * @param description for the customer, beside the name
 * @param picture path of the picture, null without one
 */
public record ProductRef(
        long id,
        Kind kind,
        String name,
        @Nullable String reference,
        @Nullable String barcode,
        BigDecimal price,
        BigDecimal cost,
        long unitId,
        String unit,
        @Nullable Long categoryId,
        List<Long> categories,
        List<Long> taxIds,
        @Nullable String description,
        @Nullable String picture,
        boolean sellable,
        boolean active) {
    public enum Kind {
        GOODS,
        SERVICE
    }

    public ProductRef {
        categories = List.copyOf(categories);
        taxIds = List.copyOf(taxIds);
    }

    /** "[SP-01] Name". */
    public String displayName() {
        return reference == null ? name : "[" + reference + "] " + name;
    }

    public String path() {
        return "/catalog/products/" + id;
    }
}
