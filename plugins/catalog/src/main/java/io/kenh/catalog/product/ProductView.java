package io.kenh.catalog.product;

import org.jspecify.annotations.Nullable;

/** A product with everything a page shows. */
public record ProductView(
        long id,
        int version,
        ProductData data,
        boolean active,
        @Nullable String imageFile,
        String unit,
        @Nullable String category,
        Trace trace) {
    public String displayName() {
        return data.reference() == null ? data.name() : "[" + data.reference() + "] " + data.name();
    }

    public String path() {
        return "/catalog/products/" + id;
    }

    public @Nullable String picture() {
        return Pictures.path(id, imageFile);
    }
}
