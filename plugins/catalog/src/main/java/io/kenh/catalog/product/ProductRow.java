package io.kenh.catalog.product;

import io.kenh.catalog.api.ProductRef.Kind;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A product in a list. {@code sortName} is the key of paging. */
public record ProductRow(
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
        @Nullable String category,
        @Nullable String imageFile,
        boolean sellable,
        boolean active,
        String sortName) {
    public @Nullable String picture() {
        return Pictures.path(id, imageFile);
    }
}
