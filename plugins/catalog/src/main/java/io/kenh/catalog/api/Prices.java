package io.kenh.catalog.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a customer pays: {@code host.services().get(Prices.class)}. */
public interface Prices {
    /**
     * @param quantity in {@code unitId}; rules with a minimum look at it
     * @param unitId one that the product's unit converts into; null for the product's own
     * @param priceListId null: the customer's list, else the company's
     * @param partnerId null for anybody
     */
    record Ask(
            long productId,
            BigDecimal quantity,
            @Nullable Long unitId,
            @Nullable Long priceListId,
            @Nullable Long partnerId,
            LocalDate day) {}

    /**
     * @param unitPrice for one of the asked unit, 2 decimals
     * @param basePrice what the rule started from, for one of the asked unit
     * @param discount percent off the base when the rule is a discount, else null
     * @param ruleId the rule that decided, null when the product's own price stands
     * @param explanation in the current language: which rule, and how it came to the price
     */
    record Price(
            BigDecimal unitPrice,
            BigDecimal basePrice,
            @Nullable BigDecimal discount,
            PriceListRef priceList,
            @Nullable Long ruleId,
            String explanation) {}

    /** @param standard used for customers without a list of their own */
    record PriceListRef(long id, String name, boolean standard, boolean active) {}

    /**
     * @throws io.kenh.api.error.KenhException {@code core.not-found} for an unknown product, unit or list, {@code catalog.units-differ}
     *     (422), {@code catalog.amount-too-large} (422)
     */
    Price price(Ask ask);

    /** The same for many lines, with a number of queries that does not grow with them. */
    List<Price> prices(List<Ask> asks);

    /** The same again for products that were looked up just now: without asking for them once more. */
    List<Price> prices(List<Ask> asks, Map<Long, ProductRef> products);

    /** Price lists in use in the actor's company, the company's standard one first. */
    List<PriceListRef> lists();

    Optional<PriceListRef> list(long id);

    /** The customer's list in the actor's company, else the standard one. */
    PriceListRef listOf(@Nullable Long partnerId);

    /** Gives a customer a list in the actor's company; null takes it away. */
    void assign(long partnerId, @Nullable Long priceListId);
}
