package io.kenh.sales.api;

import org.jspecify.annotations.Nullable;

/**
 * An order, as others see it. Amounts in whole đồng.
 *
 * @param state {@code draft}, {@code sent}, {@code sale} or {@code cancel}
 * @param publicUrl the customer's page, null when it was revoked
 */
public record OrderRef(
        long id,
        String number,
        String state,
        long partnerId,
        long companyId,
        @Nullable Long salespersonId,
        long untaxed,
        long tax,
        long total,
        long paid,
        long balance,
        @Nullable String publicUrl) {
    public String path() {
        return "/sales/orders/" + id;
    }
}
