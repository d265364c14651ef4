package io.kenh.catalog.product;

import io.kenh.catalog.api.ProductRef.Kind;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people say about a product. @param byDelivery invoiced is what was delivered of it, not what was ordered */
public record ProductData(
        Kind kind,
        String name,
        @Nullable String reference,
        @Nullable String barcode,
        BigDecimal price,
        BigDecimal cost,
        long unitId,
        @Nullable Long categoryId,
        List<Long> taxIds,
        @Nullable String description,
        boolean sellable,
        boolean byDelivery) {
    /** Shipped unit: piece. */
    public static final long PIECE = 1;

    public ProductData {
        taxIds = taxIds.stream().distinct().sorted().toList();
    }

    public static ProductData goods(String name, @Nullable String reference, long price) {
        return new ProductData(
                Kind.GOODS,
                name,
                reference,
                null,
                BigDecimal.valueOf(price),
                BigDecimal.ZERO,
                PIECE,
                null,
                List.of(),
                null,
                true,
                false);
    }

    public ProductData cost(long newCost) {
        return new ProductData(
                kind,
                name,
                reference,
                barcode,
                price,
                BigDecimal.valueOf(newCost),
                unitId,
                categoryId,
                taxIds,
                description,
                sellable,
                byDelivery);
    }

    public ProductData in(@Nullable Long category) {
        return new ProductData(
                kind,
                name,
                reference,
                barcode,
                price,
                cost,
                unitId,
                category,
                taxIds,
                description,
                sellable,
                byDelivery);
    }

    public ProductData counted(long unit) {
        return new ProductData(
                kind,
                name,
                reference,
                barcode,
                price,
                cost,
                unit,
                categoryId,
                taxIds,
                description,
                sellable,
                byDelivery);
    }

    public ProductData taxed(List<Long> taxes) {
        return new ProductData(
                kind,
                name,
                reference,
                barcode,
                price,
                cost,
                unitId,
                categoryId,
                taxes,
                description,
                sellable,
                byDelivery);
    }

    public ProductData scanned(@Nullable String code) {
        return new ProductData(
                kind,
                name,
                reference,
                code,
                price,
                cost,
                unitId,
                categoryId,
                taxIds,
                description,
                sellable,
                byDelivery);
    }
}
