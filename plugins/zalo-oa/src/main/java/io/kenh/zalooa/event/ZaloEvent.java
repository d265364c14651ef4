package io.kenh.zalooa.event;

import io.kenh.api.data.CompanyOwned;
import io.kenh.api.data.SearchText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A webhook event. Rows are made by the intake; this class reads them and moves their state. */
@Entity
@Table(name = "zalo_oa_event")
public class ZaloEvent extends CompanyOwned {
    @Id
    private long id;

    @Column(name = "account_id", nullable = false, updatable = false)
    private long accountId;

    @Column(name = "event_key", nullable = false, updatable = false)
    private String eventKey;

    @Column(nullable = false, updatable = false)
    private String name;

    @Column(nullable = false, updatable = false)
    private String subject;

    @Column(name = "message_id", nullable = false, updatable = false)
    private String messageId;

    @Column(name = "happened_at", nullable = false, updatable = false)
    private Instant happenedAt;

    @Column(name = "received_at", nullable = false, updatable = false)
    private Instant receivedAt;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(nullable = false)
    private EventState state;

    private int attempts;

    @Column(name = "next_at", nullable = false)
    private Instant nextAt;

    @Column(name = "lease_until")
    private @Nullable Instant leaseUntil;

    @Column(name = "first_key", updatable = false)
    private @Nullable String firstKey;

    /** Groups errors: the exception's class or a text key. */
    private @Nullable String cause;

    private @Nullable String error;
    private @Nullable String note;

    @Column(nullable = false, updatable = false)
    private String body;

    protected ZaloEvent() {}

    public long id() {
        return id;
    }

    public long accountId() {
        return accountId;
    }

    public String name() {
        return name;
    }

    public String subject() {
        return subject;
    }

    public Instant happenedAt() {
        return happenedAt;
    }

    public EventState state() {
        return state;
    }

    public int attempts() {
        return attempts;
    }

    public String body() {
        return body;
    }

    /** Its effect is tried in this very transaction. */
    public void tried() {
        this.attempts++;
    }

    public void claim(Instant until) {
        this.state = EventState.PROCESSING;
        this.attempts++;
        this.leaseUntil = until;
    }

    /** Whether the lease of this claim still holds; another worker may have taken over after it ran out. */
    public boolean heldUntil(Instant lease) {
        return state == EventState.PROCESSING && lease.equals(leaseUntil);
    }

    public void processed(String doneNote) {
        this.state = EventState.PROCESSED;
        this.leaseUntil = null;
        this.cause = null;
        this.error = null;
        this.note = doneNote.isEmpty() ? null : doneNote;
    }

    public void retryIn(Duration pause, Instant now, String why, String text) {
        this.state = EventState.QUEUED;
        this.nextAt = now.plus(pause);
        this.leaseUntil = null;
        this.cause = SearchText.cut(why, 120);
        this.error = SearchText.cut(text, 1000);
    }

    public void fail(String why, String text) {
        this.state = EventState.ERROR;
        this.leaseUntil = null;
        this.cause = SearchText.cut(why, 120);
        this.error = SearchText.cut(text, 1000);
    }

    /** By hand, after the cause was repaired: with all its tries again. */
    public void again(Instant now) {
        this.state = EventState.QUEUED;
        this.attempts = 0;
        this.nextAt = now;
    }
}
