package io.kenh.zbstemplates.send;

import io.kenh.api.data.CompanyOwned;
import io.kenh.zbstemplates.platform.MessagePlatform.Quota;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an account has left, as the platform last said. Whoever sends for the account holds this row, so one message of an account goes at a
 * time; only so can the platform's own counter prove that a message did not arrive.
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

    protected AccountQuota() {}

    AccountQuota(long accountId, long companyId) {
        super(companyId);
        this.accountId = accountId;
    }

    long accountId() {
        return accountId;
    }

    void read(Quota quota, LocalDate today, Instant now) {
        answered(quota.daily(), quota.remaining(), today, now);
        promotionMonthly = quota.promotionMonthly();
        promotionRemaining = quota.promotionRemaining();
        readAt = now;
    }

    /** A send's answer told the figures. */
    void answered(@Nullable Long total, @Nullable Long left, LocalDate today, Instant now) {
        boolean grew = remaining != null && left != null && left > remaining;
        if (!today.equals(day) || !Objects.equals(daily, total) || grew || since == null) {
            since = now;
        }
        day = today;
        daily = total;
        remaining = left;
        readAt = now;
    }

    /** Something may have used it up without telling. */
    void stale() {
        readAt = null;
    }

    /** The figure before a send; null when it is not certain. */
    @Nullable
    Long certain(LocalDate today) {
        return readAt != null && today.equals(day) ? remaining : null;
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
