package io.kenh.invoicing.invoice;

import org.jspecify.annotations.Nullable;

/**
 * A credit note to make for an invoice.
 *
 * @param amount đồng of it, tax included; null for all that is left of it
 * @param key names it: asked for again it is the same one; null when nobody gave it a name
 */
public record CreditData(
        String reason, @Nullable Long amount, @Nullable String key) {}
