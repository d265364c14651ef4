package io.kenh.zbstemplates.bulk;

import io.kenh.api.data.CompanyOwned;
import io.kenh.zbstemplates.content.Tag;
import io.kenh.zbstemplates.template.Sendable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One template to many documents. Whoever changes it or its documents holds its row. */
@Entity(name = "ZbsBulk")
@Table(name = "zbs_templates_bulk")
public class BulkRun extends CompanyOwned {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "zbs_templates_bulk_seq")
    @SequenceGenerator(name = "zbs_templates_bulk_seq", sequenceName = "zbs_templates_bulk_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(name = "template_id")
    private long templateId;

    @Column(name = "account_id")
    private long accountId;

    private String title;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Tag tag;

    @Column(name = "document_type", updatable = false)
    private String documentType;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private BulkState state = BulkState.PREPARING;

    @Column(name = "auto_start")
    private boolean autoStart;

    @Nullable
    @Column(name = "request_key", updatable = false)
    private String requestKey;

    @Nullable
    @Column(updatable = false)
    private String asked;

    @Nullable
    @Column(name = "team_id")
    private Long teamId;

    @Column(name = "sender_id", updatable = false)
    private long senderId;

    private int documents;
    private int fits;
    private int blocked;
    private int sent;
    private int failed;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Nullable
    @Column(name = "started_at")
    private Instant startedAt;

    @Nullable
    @Column(name = "finished_at")
    private Instant finishedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected BulkRun() {}

    BulkRun(
            Sendable template,
            @Nullable Long teamId,
            long senderId,
            Wish wish,
            String asked,
            int documents,
            Instant now) {
        super(template.companyId());
        this.documentType = wish.documentType();
        this.autoStart = wish.start();
        this.requestKey = wish.key();
        this.asked = wish.key() == null ? null : asked;
        this.senderId = senderId;
        this.documents = documents;
        this.createdAt = now;
        with(template, teamId, now);
    }

    /** With this template; every document is looked at anew, and somebody looks at the plan before it starts. */
    void use(Sendable template, @Nullable Long team, Instant now) {
        with(template, team, now);
        autoStart = false;
    }

    /** Every document is looked at anew, and somebody looks at the plan before it starts. */
    void recheck(Instant now) {
        autoStart = false;
        becomes(BulkState.PREPARING, now);
    }

    private void with(Sendable template, @Nullable Long team, Instant now) {
        templateId = template.id();
        accountId = template.row().accountId();
        title = template.row().name();
        tag = template.row().tag();
        teamId = team;
        becomes(BulkState.PREPARING, now);
    }

    void becomes(BulkState next, Instant now) {
        state = next;
        changedAt = now;
        if (next == BulkState.RUNNING) {
            startedAt = startedAt == null ? now : startedAt;
            finishedAt = null;
        }
        if (next == BulkState.DONE) {
            finishedAt = now;
        }
    }

    void counted(Counts counts) {
        fits = (int) (counts.of(Verdict.FITS) + counts.of(Verdict.QUEUED));
        blocked = (int) counts.blocked();
        sent = (int) counts.accepted();
        failed = (int) counts.failed();
    }

    public long id() {
        return id;
    }

    public BulkState state() {
        return state;
    }

    public long templateId() {
        return templateId;
    }

    String documentType() {
        return documentType;
    }

    boolean autoStart() {
        return autoStart;
    }

    @Nullable
    Long teamId() {
        return teamId;
    }

    long senderId() {
        return senderId;
    }

    BulkRow row() {
        return new BulkRow(
                id,
                companyId(),
                templateId,
                accountId,
                title,
                tag,
                documentType,
                state,
                senderId,
                documents,
                fits,
                blocked,
                sent,
                failed,
                createdAt,
                startedAt,
                finishedAt,
                changedAt);
    }
}
