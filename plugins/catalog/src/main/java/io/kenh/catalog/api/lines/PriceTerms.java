package io.kenh.catalog.api.lines;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What prices and taxes of a document's lines depend on.
 *
 * @param priceListId null: the customer's
 * @param fiscalPositionId null: the customer's
 * @param partnerId 0 while there is no customer yet
 * @param day the document's
 */
public record PriceTerms(
        @Nullable Long priceListId, @Nullable Long fiscalPositionId, long partnerId, LocalDate day) {}
