package io.kenh.zbstemplates.send;

import io.kenh.api.data.CompanyOwned;
import io.kenh.api.data.DocRef;
import io.kenh.api.data.SearchText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;

/** An account had used most of a day's quota. There is one a day. */
@Entity(name = "ZbsAlert")
@Table(name = "zbs_templates_alert")
public class QuotaAlert extends CompanyOwned {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "zbs_templates_alert_seq")
    @SequenceGenerator(name = "zbs_templates_alert_seq", sequenceName = "zbs_templates_alert_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(name = "account_id", updatable = false)
    private long accountId;

    @Column(name = "alert_day", updatable = false)
    private LocalDate day;

    @Column(updatable = false)
    private String title;

    @Column(updatable = false)
    private long daily;

    @Column(updatable = false)
    private long remaining;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    protected QuotaAlert() {}

    /** @param title the account's name then */
    QuotaAlert(AccountQuota quota, String title, LocalDate day, long daily, long remaining, Instant now) {
        super(quota.companyId());
        this.accountId = quota.accountId();
        this.day = day;
        this.title = SearchText.cut(title, 200);
        this.daily = daily;
        this.remaining = remaining;
        this.createdAt = now;
    }

    DocRef ref() {
        return new DocRef(QuotaAlertDoc.NAME, id);
    }

    String title() {
        return title;
    }

    LocalDate day() {
        return day;
    }

    long percent() {
        return daily <= 0 ? 100 : (daily - remaining) * 100 / daily;
    }
}
