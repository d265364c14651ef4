package io.kenh.catalog.rest;

import io.kenh.catalog.product.ProductView;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A product as integrators read it.
 *
 * @param kind {@code goods} or {@code service}
 * @param price đồng for one unit, before any price list
 * @param invoicing {@code ordered} or {@code delivered}: the quantity that is invoiced
 * @param category path of names
 * @param version send it back with PUT
 */
public record ProductJson(
        long id,
        String kind,
        String name,
        String displayName,
        @Nullable String reference,
        @Nullable String barcode,
        BigDecimal price,
        BigDecimal cost,
        long unitId,
        String unit,
        @Nullable Long categoryId,
        @Nullable String category,
        List<Long> taxIds,
        @Nullable String description,
        @Nullable String picture,
        boolean sellable,
        String invoicing,
        boolean active,
        int version,
        Instant createdAt,
        Instant updatedAt) {
    static ProductJson of(ProductView product) {
        var data = product.data();
        return new ProductJson(
                product.id(),
                data.kind().name().toLowerCase(Locale.ROOT),
                data.name(),
                product.displayName(),
                data.reference(),
                data.barcode(),
                data.price(),
                data.cost(),
                data.unitId(),
                product.unit(),
                data.categoryId(),
                product.category(),
                data.taxIds(),
                data.description(),
                product.picture(),
                data.sellable(),
                data.byDelivery() ? "delivered" : "ordered",
                product.active(),
                product.version(),
                product.trace().createdAt(),
                product.trace().updatedAt());
    }
}
