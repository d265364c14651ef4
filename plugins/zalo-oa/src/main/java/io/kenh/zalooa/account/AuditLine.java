package io.kenh.zalooa.account;

import io.kenh.api.data.CompanyOwned;
import io.kenh.api.data.SearchText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who did what to an account. */
@Entity
@Table(name = "zalo_oa_audit")
public class AuditLine extends CompanyOwned {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "zalo_oa_audit_seq")
    @SequenceGenerator(name = "zalo_oa_audit_seq", sequenceName = "zalo_oa_audit_seq", initialValue = 1000)
    private long id;

    @Column(name = "account_id", nullable = false)
    private long accountId;

    @Column(nullable = false)
    private Instant at;

    @Column(nullable = false)
    private String actor;

    /** Text key {@code zalo-oa.audit.<action>}. */
    @Column(nullable = false)
    private String action;

    private @Nullable String detail;

    protected AuditLine() {}

    AuditLine(long companyId, long accountId, Instant at, String actor, String action, String detail) {
        super(companyId);
        this.accountId = accountId;
        this.at = at;
        this.actor = actor;
        this.action = action;
        this.detail = SearchText.cut(detail, 400);
    }
}
