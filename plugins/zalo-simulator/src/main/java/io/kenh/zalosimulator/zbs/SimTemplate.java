package io.kenh.zalosimulator.zbs;

import io.kenh.zalosimulator.account.SimApp;
import io.kenh.zalosimulator.account.SimOa;
import jakarta.persistence.Column;
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

/** A message template and where its review stands. */
@Entity
@Table(name = "zalo_simulator_template")
public class SimTemplate {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "zalo_simulator_template_seq")
    @SequenceGenerator(
            name = "zalo_simulator_template_seq",
            sequenceName = "zalo_simulator_template_seq",
            allocationSize = 50)
    private long id;

    @Version
    private int version;

    @Column(name = "template_id")
    private String templateId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "oa_id")
    private SimOa oa;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "app_id")
    private SimApp app;

    private String name;
    private int kind;
    private int tag;
    private String layout;
    private String params;
    private String note;

    @Column(name = "tracking_id")
    private String trackingId;

    @Enumerated(EnumType.STRING)
    private TemplateState status;

    private String reason;

    @Enumerated(EnumType.STRING)
    private Quality quality;

    private long price;

    @Column(name = "price_uid")
    private long priceByUserId;

    @Column(name = "daily_quota")
    private int dailyQuota;

    @Column(name = "created_at")
    private Instant createdAt;

    protected SimTemplate() {}

    SimTemplate(SimOa oa, SimApp app, TemplateForm form, Instant now) {
        this.templateId = "";
        this.oa = oa;
        this.app = app;
        this.quality = Quality.UNDEFINED;
        this.createdAt = now;
        submit(form);
    }

    /** Zalo's ids are numbers that some answers write as such. */
    void number() {
        templateId = Long.toString(500_000 + id);
    }

    /** New, or corrected after a rejection: it waits for the reviewer. */
    final void submit(TemplateForm form) {
        name = form.name();
        kind = form.kind();
        tag = form.tag().code();
        layout = form.layout();
        params = form.params();
        note = form.note();
        trackingId = form.trackingId();
        status = TemplateState.PENDING_REVIEW;
        reason = "";
        cost(form.price());
    }

    final void cost(long phonePrice) {
        price = phonePrice;
        // Zalo's own ratio: 300 → 210, 200 → 140.
        priceByUserId = phonePrice * 7 / 10;
    }

    TemplateState become(TemplateState next, String why) {
        var before = status;
        status = next;
        reason = why;
        if (next == TemplateState.ENABLE && quality == Quality.UNDEFINED) {
            quality = Quality.HIGH;
        }
        return before;
    }

    void judge(Quality now) {
        quality = now;
    }

    void limit(int perDay) {
        dailyQuota = perDay;
    }

    public long id() {
        return id;
    }

    public String templateId() {
        return templateId;
    }

    public SimOa oa() {
        return oa;
    }

    public SimApp app() {
        return app;
    }

    public String name() {
        return name;
    }

    public int kind() {
        return kind;
    }

    public Tag tag() {
        return Tag.values()[tag - 1];
    }

    String layout() {
        return layout;
    }

    String params() {
        return params;
    }

    public String note() {
        return note;
    }

    public TemplateState status() {
        return status;
    }

    public String reason() {
        return reason;
    }

    public Quality quality() {
        return quality;
    }

    public long price() {
        return price;
    }

    public long priceByUserId() {
        return priceByUserId;
    }

    public int dailyQuota() {
        return dailyQuota;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
