package io.kenh.zalosimulator.zbs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Arrays;
import java.util.List;

/** What an OA may send. */
@Entity
@Table(name = "zalo_simulator_zbs_account")
public class SimZbsAccount {
    /** What a new OA starts with (ladder of 2026-01-16). */
    private static final int NEW_OA = 20_000;

    private static final int PROMOTIONS = 2_000;

    @Id
    @Column(name = "oa_id")
    private long oaId;

    @Version
    private Integer version;

    @Column(name = "daily_quota")
    private int dailyQuota;

    @Column(name = "promotion_quota")
    private int promotionQuota;

    @Enumerated(EnumType.STRING)
    private Quality quality;

    @Enumerated(EnumType.STRING)
    @Column(name = "week_quality")
    private Quality weekQuality;

    private String tags;

    protected SimZbsAccount() {}

    SimZbsAccount(long oaId) {
        this.oaId = oaId;
        this.dailyQuota = NEW_OA;
        this.promotionQuota = PROMOTIONS;
        this.quality = Quality.HIGH;
        this.weekQuality = Quality.HIGH;
        allow(List.of(Tag.values()));
    }

    public int dailyQuota() {
        return dailyQuota;
    }

    public int promotionQuota() {
        return promotionQuota;
    }

    public Quality quality() {
        return quality;
    }

    Quality weekQuality() {
        return weekQuality;
    }

    public List<Tag> tags() {
        return tags.isEmpty()
                ? List.of()
                : Arrays.stream(tags.split(",", -1)).map(Tag::valueOf).toList();
    }

    void limit(int perDay) {
        dailyQuota = perDay;
    }

    void limitPromotions(int perMonth) {
        promotionQuota = perMonth;
    }

    void judge(Quality now) {
        quality = now;
        weekQuality = now;
    }

    final void allow(List<Tag> allowed) {
        tags = String.join(",", allowed.stream().map(Tag::name).toList());
    }
}
