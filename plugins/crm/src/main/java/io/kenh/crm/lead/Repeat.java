package io.kenh.crm.lead;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/** What would be paid again and again, as it is kept: with what that is a month, to add up. */
@Embeddable
public class Repeat {
    @Column(name = "recurring_revenue", nullable = false)
    private long amount;

    @Enumerated(EnumType.STRING)
    @Column(name = "recurring_plan", length = 12)
    private @Nullable Plan plan;

    @Column(name = "monthly_revenue", nullable = false)
    private long monthly;

    @Column(name = "weighted_monthly", nullable = false)
    private long weighted;

    @Column(name = "won_monthly", nullable = false)
    private long won;

    protected Repeat() {}

    Repeat(Recurring said) {
        this.amount = said.amount();
        this.plan = said.plan();
        this.monthly = said.monthly();
    }

    void weigh(int probability, boolean isWon) {
        weighted = monthly * probability / 100;
        won = isWon ? monthly : 0;
    }

    Recurring said() {
        return new Recurring(amount, plan);
    }
}
