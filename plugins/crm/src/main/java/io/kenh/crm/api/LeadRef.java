package io.kenh.crm.api;

import org.jspecify.annotations.Nullable;

/**
 * A lead or opportunity, as others see it.
 *
 * @param kind {@code lead} or {@code opportunity}
 * @param state {@code open}, {@code won}, {@code lost} or {@code merged}
 * @param expectedRevenue whole đồng
 */
public record LeadRef(
        long id,
        String title,
        String kind,
        String state,
        @Nullable Long partnerId,
        String customer,
        long companyId,
        @Nullable Long assigneeId,
        long expectedRevenue) {
    public String path() {
        return "/crm/leads/" + id;
    }

    public boolean open() {
        return state.equals("open");
    }
}
