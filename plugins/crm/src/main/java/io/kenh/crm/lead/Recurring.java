package io.kenh.crm.lead;

import org.jspecify.annotations.Nullable;

/**
 * What would be paid again and again. Whole đồng.
 *
 * @param amount each time
 * @param plan how often; null for nothing
 */
public record Recurring(long amount, @Nullable Plan plan) {
    public static final Recurring NONE = new Recurring(0, null);

    /** Without an amount or without a plan there is nothing. */
    public Recurring {
        if (amount <= 0 || plan == null) {
            amount = 0;
            plan = null;
        }
    }

    /** What that is a month, rounded down. */
    public long monthly() {
        return plan == null ? 0 : plan.monthly(amount);
    }

    Recurring or(Recurring other) {
        return plan == null ? other : this;
    }
}
