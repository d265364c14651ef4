package io.kenh.catalog.rest;

import static io.kenh.ui.Kit.t;

import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.catalog.api.ProductRef.Kind;
import io.kenh.catalog.product.ProductData;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A product as integrators write it. PUT replaces everything: what is absent is emptied.
 *
 * @param kind {@code goods} (the default) or {@code service}
 * @param reference internal reference, unique in the company whatever its case
 * @param price đồng for one unit, at most 2 decimals; 0 when absent
 * @param unitId the piece when absent
 * @param taxIds customer taxes; absent: the company's standard ones for a new product, none with PUT
 * @param sellable true when absent
 * @param invoicing {@code ordered} (the default) or {@code delivered}: the quantity that is invoiced
 * @param version of the product that was read; a PUT based on an older one is refused with 409. Absent: overwrite
 */
public record ProductInput(
        @Nullable String kind,
        @Nullable String name,
        @Nullable String reference,
        @Nullable String barcode,
        @Nullable BigDecimal price,
        @Nullable BigDecimal cost,
        @Nullable Long unitId,
        @Nullable Long categoryId,
        @Nullable List<Long> taxIds,
        @Nullable String description,
        @Nullable Boolean sellable,
        @Nullable String invoicing,
        @Nullable Integer version) {
    ProductData data(List<Long> standard) {
        return new ProductData(
                known(),
                Objects.requireNonNullElse(name, "").strip(),
                text(reference),
                text(barcode),
                Objects.requireNonNullElse(price, BigDecimal.ZERO),
                Objects.requireNonNullElse(cost, BigDecimal.ZERO),
                Objects.requireNonNullElse(unitId, ProductData.PIECE),
                categoryId,
                taxIds == null ? standard : taxIds,
                text(description),
                sellable == null || sellable,
                byDelivery());
    }

    private boolean byDelivery() {
        return switch (Objects.requireNonNullElse(invoicing, "ordered").toLowerCase(Locale.ROOT)) {
            case "ordered" -> false;
            case "delivered" -> true;
            default -> throw new KenhException(CoreError.INVALID, Map.of("invoicing", t("catalog.error.invoicing")));
        };
    }

    private Kind known() {
        return switch (Objects.requireNonNullElse(kind, "goods").toLowerCase(Locale.ROOT)) {
            case "goods" -> Kind.GOODS;
            case "service" -> Kind.SERVICE;
            default -> throw new KenhException(CoreError.INVALID, Map.of("kind", t("catalog.error.kind")));
        };
    }

    private static @Nullable String text(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
