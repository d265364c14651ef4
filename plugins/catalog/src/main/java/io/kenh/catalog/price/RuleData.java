package io.kenh.catalog.price;

import io.kenh.catalog.number.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A rule of a price list.
 *
 * @param minQuantity in the product's own unit; 0 for any
 * @param fixedPrice đồng for one of the product's own unit ({@link Method#FIXED})
 * @param discount percent off the base ({@link Method#DISCOUNT})
 * @param margin percent on the base ({@link Method#FORMULA}); negative takes off
 * @param rounding to a multiple of so many đồng, 0 for none ({@link Method#FORMULA})
 * @param surcharge đồng, after the rounding ({@link Method#FORMULA})
 */
public record RuleData(
        Target target,
        @Nullable Long productId,
        @Nullable Long categoryId,
        BigDecimal minQuantity,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        Method method,
        BigDecimal fixedPrice,
        BigDecimal discount,
        Base base,
        BigDecimal margin,
        BigDecimal rounding,
        BigDecimal surcharge) {
    public enum Target {
        ALL,
        CATEGORY,
        PRODUCT
    }

    public enum Method {
        FIXED,
        DISCOUNT,
        FORMULA
    }

    public enum Base {
        PRICE,
        COST
    }

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public static RuleData fixed(Target target, @Nullable Long productId, @Nullable Long categoryId, BigDecimal price) {
        return new RuleData(
                target,
                productId,
                categoryId,
                BigDecimal.ZERO,
                null,
                null,
                Method.FIXED,
                price,
                BigDecimal.ZERO,
                Base.PRICE,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO);
    }

    public static RuleData discount(
            Target target, @Nullable Long productId, @Nullable Long categoryId, BigDecimal percent) {
        return new RuleData(
                target,
                productId,
                categoryId,
                BigDecimal.ZERO,
                null,
                null,
                Method.DISCOUNT,
                BigDecimal.ZERO,
                percent,
                Base.PRICE,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO);
    }

    public static RuleData formula(Base base, BigDecimal margin, BigDecimal rounding, BigDecimal surcharge) {
        return new RuleData(
                Target.ALL,
                null,
                null,
                BigDecimal.ZERO,
                null,
                null,
                Method.FORMULA,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                base,
                margin,
                rounding,
                surcharge);
    }

    public RuleData fromQuantity(BigDecimal quantity) {
        return new RuleData(
                target,
                productId,
                categoryId,
                quantity,
                from,
                until,
                method,
                fixedPrice,
                discount,
                base,
                margin,
                rounding,
                surcharge);
    }

    public RuleData between(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new RuleData(
                target,
                productId,
                categoryId,
                minQuantity,
                first,
                last,
                method,
                fixedPrice,
                discount,
                base,
                margin,
                rounding,
                surcharge);
    }

    boolean validOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }

    /** For one of the product's own unit; never below zero. */
    BigDecimal price(BigDecimal basePrice) {
        var price = switch (method) {
            case FIXED -> fixedPrice;
            case DISCOUNT -> basePrice.multiply(HUNDRED.subtract(discount)).movePointLeft(2);
            case FORMULA ->
                Decimals.round(basePrice.multiply(HUNDRED.add(margin)).movePointLeft(2), rounding)
                        .add(surcharge);
        };
        return price.max(BigDecimal.ZERO).setScale(Math.max(price.scale(), 2), RoundingMode.UNNECESSARY);
    }
}
