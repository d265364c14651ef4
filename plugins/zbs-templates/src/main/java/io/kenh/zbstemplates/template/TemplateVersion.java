package io.kenh.zbstemplates.template;

import io.kenh.api.data.CompanyOwned;
import io.kenh.api.data.SearchText;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One version of a template. Its content is fixed once it was submitted: messages refer to it for good. */
@Entity
@Table(name = "zbs_templates_version")
public class TemplateVersion extends CompanyOwned {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "zbs_templates_version_seq")
    @SequenceGenerator(
            name = "zbs_templates_version_seq",
            sequenceName = "zbs_templates_version_seq",
            allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(name = "account_id", updatable = false)
    private long accountId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "template_id", updatable = false)
    private Template template;

    @Column(updatable = false)
    private int number;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private VersionState state = VersionState.DRAFT;

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private String content;

    @Embedded
    private About about;

    @Nullable
    @Column(name = "zalo_id")
    private String zaloId;

    @Nullable
    @Column(name = "tracking_id")
    private String trackingId;

    @Nullable
    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Nullable
    @Column(name = "submitted_by")
    private Long submittedBy;

    @Nullable
    @Column(name = "decided_at")
    private Instant decidedAt;

    @Nullable
    private String reason;

    @Nullable
    @Column(name = "price_phone")
    private Long pricePhone;

    @Nullable
    @Column(name = "price_uid")
    private Long priceUid;

    @Nullable
    private String quality;

    @Nullable
    @Column(name = "daily_quota")
    private Long dailyQuota;

    @Nullable
    @Column(name = "remaining_quota")
    private Long remainingQuota;

    @Nullable
    @Column(name = "timeout_ms")
    private Long timeoutMs;

    @Nullable
    @Column(name = "preview_url")
    private String previewUrl;

    protected TemplateVersion() {}

    TemplateVersion(Template template, int number, About about, String content) {
        super(template.companyId());
        this.accountId = template.accountId();
        this.template = template;
        this.number = number;
        this.about = about;
        this.content = content;
    }

    void rewrite(About newAbout, String newContent) {
        about = newAbout;
        content = newContent;
    }

    void submit(String tracking, long by, Instant now, @Nullable String earlierZaloId) {
        state = VersionState.PENDING;
        trackingId = tracking;
        submittedBy = by;
        submittedAt = now;
        zaloId = earlierZaloId;
        reason = null;
    }

    /** The platform took it under this id. */
    void known(String id) {
        zaloId = id;
    }

    /** Another version goes on under that id. */
    void giveUpZaloId() {
        zaloId = null;
    }

    /** It never arrived: a draft again. */
    void returned(String why) {
        state = VersionState.DRAFT;
        zaloId = null;
        reason = why;
    }

    void decide(VersionState decision, @Nullable String why, Instant now) {
        state = decision;
        reason = why == null || why.isBlank() ? null : SearchText.cut(why, TemplateChange.REASON);
        decidedAt = now;
    }

    void replaced() {
        state = VersionState.REPLACED;
    }

    /** Takes over what is new; tells the template what changed. */
    void learn(PlatformFacts facts, Changes changes) {
        pricePhone = changes.note(ChangeKind.PRICE_PHONE, pricePhone, facts.pricePhone());
        priceUid = changes.note(ChangeKind.PRICE_UID, priceUid, facts.priceUid());
        quality = changes.note(ChangeKind.QUALITY, quality, facts.quality());
        dailyQuota = changes.note(ChangeKind.QUOTA, dailyQuota, facts.dailyQuota());
        remainingQuota = facts.remainingQuota() == null ? remainingQuota : facts.remainingQuota();
        timeoutMs = facts.timeoutMs() == null ? timeoutMs : facts.timeoutMs();
        previewUrl = facts.previewUrl() == null ? previewUrl : facts.previewUrl();
    }

    public boolean is(VersionState other) {
        return state == other;
    }

    public long id() {
        return id;
    }

    public int number() {
        return number;
    }

    public VersionState state() {
        return state;
    }

    About about() {
        return about;
    }

    public String content() {
        return content;
    }

    public Template template() {
        return template;
    }

    public @Nullable String zaloId() {
        return zaloId;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    public @Nullable Instant submittedAt() {
        return submittedAt;
    }

    VersionRow row() {
        return new VersionRow(
                id,
                number,
                state,
                about.documentType(),
                zaloId,
                submittedAt,
                submittedBy,
                decidedAt,
                reason,
                pricePhone,
                priceUid,
                quality,
                dailyQuota,
                remainingQuota,
                timeoutMs,
                previewUrl);
    }
}
