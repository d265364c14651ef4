package io.kenh.zbstemplates.send;

import io.kenh.api.data.CompanyOwned;
import io.kenh.zbstemplates.platform.MessagePlatform.Quota;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an account has left, as the platform last said. Whoever claims messages of the account or writes their outcomes holds this row, so one
 * run at a time has messages on the way; only so can the platform's own counter prove that a message did not arrive.
 */
@Entity
@Table(name = "zbs_templates_quota")
public class AccountQuota extends CompanyOwned {
    /** @param readAt null when something may have changed since */
    public record Figures(
            @Nullable Long daily,
            @Nullable Long remaining,
            @Nullable Long promotionMonthly,
            @Nullable Long promotionRemaining,
            @Nullable Instant readAt) {
        public static final Figures NONE = new Figures(null, null, null, null, null);
    }

    @Id
    @Column(name = "account_id")
    private Long accountId;

    @Version
    private int version;

    @Nullable
    @Column(name = "quota_day")
    private LocalDate day;

    @Nullable
    private Long daily;

    @Nullable
    private Long remaining;

    @Nullable
    @Column(name = "promotion_monthly")
    private Long promotionMonthly;

    @Nullable
    @Column(name = "promotion_remaining")
    private Long promotionRemaining;

    @Nullable
    private Instant since;

    @Nullable
    @Column(name = "read_at")
    private Instant readAt;

    private boolean sure = true;

    /** Whether this very write has written down an answer. */
    @Transient
    private boolean answered;

    protected AccountQuota() {}

    AccountQuota(long accountId, long companyId) {
        super(companyId);
        this.accountId = accountId;
    }

    long accountId() {
        return accountId;
    }

    /** Changes with each figure. Who asks keeps it, and knows by it whether another answer was quicker than theirs. */
    int heard() {
        return version;
    }

    /** @param heard when it was asked */
    void read(Quota quota, int heard, LocalDate today, Instant now) {
        answered(quota.daily(), quota.remaining(), heard, today, now);
        promotionMonthly = quota.promotionMonthly();
        promotionRemaining = quota.promotionRemaining();
    }

    /** A send's answer told the figures. @param heard when it was sent */
    void answered(@Nullable Long total, @Nullable Long left, int heard, LocalDate today, Instant now) {
        boolean overtaken = answered || heard != version;
        answered = true;
        if (overtaken && today.equals(day) && Objects.equals(daily, total) && remaining != null && left != null) {
            // Another answer was quicker. What they tell runs down, so the lowest is the latest; more than that nobody
            // can say.
            remaining = Math.min(remaining, left);
            sure = false;
            return;
        }
        boolean grew = remaining != null && left != null && left > remaining;
        if (!today.equals(day) || !Objects.equals(daily, total) || grew || since == null) {
            since = now;
        }
        day = today;
        daily = total;
        remaining = left;
        sure = true;
        readAt = now;
    }

    /** Something may have used it up without telling. */
    void stale() {
        readAt = null;
    }

    /** The figure before a send, when none is on the way; null when it is not certain. */
    @Nullable
    Long certain(LocalDate today) {
        return known(today) && sure ? remaining : null;
    }

    /** Whether so many may be on the way together: each uses one up, as far as anybody knows. Without a figure they go one by one. */
    boolean allows(long together, LocalDate today) {
        return known(today) && remaining != null && together <= remaining;
    }

    private boolean known(LocalDate today) {
        return readAt != null && today.equals(day);
    }

    /** Whether the figure only ran down between then and now. */
    boolean steadySince(Instant then, LocalDate today) {
        return today.equals(day) && since != null && !since.isAfter(then);
    }

    Figures figures(LocalDate today) {
        return today.equals(day)
                ? new Figures(daily, remaining, promotionMonthly, promotionRemaining, readAt)
                : new Figures(daily, null, promotionMonthly, null, null);
    }
}
