package io.kenh.zalooa.client;

import io.kenh.api.data.CompanyOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** One call to Zalo, without secrets. */
@Entity
@Table(name = "zalo_oa_api_log")
public class ApiLogEntry extends CompanyOwned {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "zalo_oa_api_log_seq")
    @SequenceGenerator(name = "zalo_oa_api_log_seq", sequenceName = "zalo_oa_api_log_seq", initialValue = 1000)
    private long id;

    @Column(name = "account_id", nullable = false)
    private long accountId;

    @Column(nullable = false)
    private Instant at;

    @Column(nullable = false)
    private String method;

    @Column(nullable = false)
    private String path;

    private int status;

    @Column(name = "error_code")
    private int errorCode;

    /** ok, refused, unclear, not-sent */
    @Column(nullable = false)
    private String outcome;

    @Column(name = "duration_ms")
    private long durationMs;

    @Column(nullable = false)
    private String request;

    @Column(nullable = false)
    private String response;

    protected ApiLogEntry() {}

    ApiLogEntry(long companyId, ApiLog.Line line, Instant at) {
        super(companyId);
        this.accountId = line.accountId();
        this.at = at;
        this.method = line.method();
        this.path = line.path();
        this.status = line.status();
        this.errorCode = line.errorCode();
        this.outcome = line.outcome();
        this.durationMs = line.durationMs();
        this.request = Masking.mask(line.request());
        this.response = Masking.mask(line.response());
    }
}
