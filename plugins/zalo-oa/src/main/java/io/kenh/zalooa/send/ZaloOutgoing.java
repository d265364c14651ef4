package io.kenh.zalooa.send;

import io.kenh.api.data.CompanyOwned;
import io.kenh.api.data.SearchText;
import io.kenh.inbox.api.FailureReason;
import io.kenh.inbox.api.OutgoingMessage;
import io.kenh.inbox.api.ThreadKey;
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
import java.time.Duration;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A message on its way to Zalo. The inbox's message id is unique here: the same message is never queued twice. */
@Entity
@Table(name = "zalo_oa_outgoing")
public class ZaloOutgoing extends CompanyOwned {
    static final String SETTLED_FAILED = "zalo-oa.reason.settled-failed";
    static final String NEVER_KNOWN = "zalo-oa.reason.never-known";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "zalo_oa_outgoing_seq")
    @SequenceGenerator(name = "zalo_oa_outgoing_seq", sequenceName = "zalo_oa_outgoing_seq", initialValue = 1000)
    private long id;

    @Version
    private long version;

    @Column(name = "account_id", nullable = false, updatable = false)
    private long accountId;

    @Column(nullable = false, updatable = false)
    private String customer;

    @Column(name = "message_id", nullable = false, updatable = false)
    private long messageId;

    @Column(nullable = false, updatable = false)
    private String text;

    @Column(name = "file_id", updatable = false)
    private @Nullable String fileId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "file_kind", updatable = false)
    private @Nullable FileKind fileKind;

    @Column(name = "file_name", updatable = false)
    private @Nullable String fileName;

    @Column(name = "quoted_external_id", updatable = false)
    private @Nullable String quotedExternalId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(nullable = false)
    private SendState state;

    private int attempts;

    @Column(name = "next_at", nullable = false)
    private Instant nextAt;

    @Column(name = "lease_until")
    private @Nullable Instant leaseUntil;

    @Column(name = "attempted_at")
    private @Nullable Instant attemptedAt;

    @Column(name = "upload_ref")
    private @Nullable String uploadRef;

    @Column(name = "uploaded_at")
    private @Nullable Instant uploadedAt;

    @Column(name = "external_id")
    private @Nullable String externalId;

    @Column(name = "error_code")
    private int errorCode;

    @Column(name = "error_key")
    private @Nullable String errorKey;

    @Column(name = "error_detail")
    private @Nullable String errorDetail;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    protected ZaloOutgoing() {}

    ZaloOutgoing(
            long companyId, OutgoingMessage message, @Nullable FileKind kind, @Nullable String fileName, Instant now) {
        super(companyId);
        this.accountId = message.thread().accountId();
        this.customer = message.thread().customer();
        this.messageId = message.messageId();
        this.text = message.text();
        this.fileId = message.fileId();
        this.fileKind = kind;
        this.fileName = fileName == null ? null : SearchText.cut(fileName, 255);
        this.quotedExternalId = message.quotedExternalId();
        this.state = SendState.QUEUED;
        this.nextAt = now;
        this.createdAt = now;
        this.changedAt = now;
    }

    public long id() {
        return id;
    }

    public long accountId() {
        return accountId;
    }

    public String customer() {
        return customer;
    }

    public long messageId() {
        return messageId;
    }

    public SendState state() {
        return state;
    }

    public int attempts() {
        return attempts;
    }

    public Instant nextAt() {
        return nextAt;
    }

    public @Nullable Instant attemptedAt() {
        return attemptedAt;
    }

    public ThreadKey thread() {
        return new ThreadKey("zalo-oa", accountId, customer);
    }

    boolean leased(Instant now) {
        return leaseUntil != null && leaseUntil.isAfter(now);
    }

    Attempt attempt(String conversationRef, Duration uploadLife, Instant now) {
        var fresh = uploadedAt != null && uploadedAt.plus(uploadLife).isAfter(now);
        return new Attempt(
                id,
                messageId,
                accountId,
                customer,
                conversationRef,
                text,
                fileId,
                fileKind,
                fileName == null ? "" : fileName,
                quotedExternalId,
                fresh ? uploadRef : null,
                attemptedAt == null ? now : attemptedAt);
    }

    void begin(Instant now, Instant lease) {
        this.state = SendState.SENDING;
        this.attempts++;
        this.attemptedAt = now;
        this.leaseUntil = lease;
        this.changedAt = now;
    }

    /** Whether the try that began then is the latest one. Databases keep microseconds. */
    boolean triedAt(Instant began) {
        return attemptedAt != null && Duration.between(attemptedAt, began).abs().compareTo(Duration.ofMillis(1)) < 0;
    }

    /** @return false when this try is no longer the one under way */
    boolean prolong(Instant began, Instant now, Instant lease) {
        if (state != SendState.SENDING || !triedAt(began) || !leased(now)) {
            return false;
        }
        this.leaseUntil = lease;
        return true;
    }

    void uploaded(String ref, Instant now) {
        this.uploadRef = ref;
        this.uploadedAt = now;
    }

    void dropUpload() {
        this.uploadRef = null;
        this.uploadedAt = null;
    }

    public void sent(String external, Instant at) {
        if (!external.isEmpty()) {
            this.externalId = external;
        }
        progress(SendState.SENT, at);
    }

    /** Forward only. */
    public void progress(SendState next, Instant at) {
        if (next.rank() > state.rank()) {
            this.state = next;
            this.changedAt = at;
            this.leaseUntil = null;
            this.errorKey = null;
            this.errorDetail = null;
            this.errorCode = 0;
        }
    }

    void unknown(Instant now, Instant checkAt, String why) {
        this.state = SendState.UNKNOWN;
        this.nextAt = checkAt;
        explain(0, "zalo-oa.reason.checking", why, now);
    }

    void later(Instant next, int code, String key, String detail, Instant now) {
        this.state = SendState.QUEUED;
        this.nextAt = next;
        explain(code, key, detail, now);
    }

    void fail(int code, String key, String detail, Instant now) {
        this.state = SendState.FAILED;
        explain(code, key, detail, now);
    }

    void resend(Instant now) {
        this.state = SendState.QUEUED;
        this.attempts = 0;
        this.nextAt = now;
        this.errorCode = 0;
        this.errorKey = null;
        this.errorDetail = null;
        this.changedAt = now;
    }

    /** Whether later messages to the same customer still wait for this one, whose outcome is unknown. */
    boolean holdsUpOthers(Duration patience, Instant now) {
        return attemptedAt != null && attemptedAt.plus(patience).isAfter(now);
    }

    /** A person decided. What is under way at this moment is left to its answer. */
    void settle(boolean arrived, Instant now) {
        if (state != SendState.UNKNOWN && (state != SendState.QUEUED || attempts == 0)) {
            return;
        }
        if (arrived) {
            progress(SendState.SENT, now);
        } else {
            fail(0, SETTLED_FAILED, "", now);
        }
    }

    /** Why it failed or waits; the texts take the platform's code and words where they say something. */
    @Nullable
    FailureReason reason() {
        return errorKey == null
                ? null
                : FailureReason.of(errorKey, String.valueOf(errorCode), errorDetail == null ? "" : errorDetail);
    }

    boolean explainedBy(String key) {
        return key.equals(errorKey);
    }

    /** Whether an echo of this kind and text may be this message. */
    public boolean sameContent(String eventName, String echoed) {
        return Contents.same(fileKind, text, eventName, echoed);
    }

    private void explain(int code, String key, String detail, Instant now) {
        this.errorCode = code;
        this.errorKey = key;
        this.errorDetail = SearchText.cut(detail, 400);
        this.leaseUntil = null;
        this.changedAt = now;
    }
}
