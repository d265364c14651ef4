package io.kenh.zalooa.event;

import io.kenh.api.data.SearchText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A webhook event in the log, where it comes with its effect or, when it must wait for that, before. */
@Entity
@Table(name = "zalo_oa_event")
public class ZaloEvent extends StoredEvent {
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

    protected ZaloEvent() {}

    private ZaloEvent(ZaloInbound taken, String eventKey, String body, EventState state) {
        super(taken, eventKey, body);
        this.state = state;
        this.nextAt = taken.receivedAt();
    }

    static ZaloEvent of(ZaloInbound taken) {
        return new ZaloEvent(taken, taken.eventKey(), taken.body(), EventState.RECEIVED);
    }

    /** What the log keeps of an event it has already: no body, the first one's row has it. */
    static ZaloEvent repeated(ZaloInbound taken) {
        var event = new ZaloEvent(taken, "dup|" + taken.id(), "", EventState.DUPLICATE);
        event.firstKey = taken.eventKey();
        return event;
    }

    public EventState state() {
        return state;
    }

    public int attempts() {
        return attempts;
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
