package io.kenh.zalosimulator.webhook;

import io.kenh.api.data.SearchText;
import io.kenh.zalosimulator.account.SimApp;
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
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One event on its way to one app. */
@Entity
@Table(name = "zalo_simulator_delivery")
public class SimDelivery {
    private static final int LONGEST_ERROR = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "zalo_simulator_delivery_seq")
    @SequenceGenerator(
            name = "zalo_simulator_delivery_seq",
            sequenceName = "zalo_simulator_delivery_seq",
            allocationSize = 50)
    private long id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "app_id")
    private SimApp app;

    @Column(name = "event_name")
    private String eventName;

    private String lane;
    private String body;

    @Column(name = "event_timestamp")
    private String timestamp;

    @Enumerated(EnumType.STRING)
    private DeliveryState state;

    private boolean held;

    @Column(name = "bad_signature")
    private boolean badSignature;

    private int attempts;
    private long place;

    @Column(name = "next_at")
    private Instant nextAt;

    @Column(name = "last_status")
    private int lastStatus;

    @Column(name = "last_error")
    private String lastError;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "done_at")
    private Instant doneAt;

    protected SimDelivery() {}

    SimDelivery(SimApp app, String eventName, String lane, String body, String timestamp, Instant now) {
        this.app = app;
        this.eventName = eventName;
        this.lane = lane;
        this.body = body;
        this.timestamp = timestamp;
        this.state = DeliveryState.PENDING;
        this.nextAt = now;
        this.lastError = "";
        this.createdAt = now;
    }

    SimApp app() {
        return app;
    }

    /** Gives it its turn; even numbers, so that a held one fits in behind. */
    void queueUp() {
        place = id * 2;
    }

    void hold(Instant until) {
        held = true;
        nextAt = until;
    }

    void releaseBehind(SimDelivery other) {
        held = false;
        nextAt = other.nextAt;
        place = other.place + 1;
    }

    void delay(Duration by) {
        nextAt = nextAt.plus(by);
    }

    void spoilSignature() {
        badSignature = true;
    }

    void drop(Instant at) {
        state = DeliveryState.DROPPED;
        doneAt = at;
    }

    void delivered(int status, Instant at) {
        attempts++;
        held = false;
        state = DeliveryState.DELIVERED;
        lastStatus = status;
        lastError = "";
        doneAt = at;
    }

    /** @return true when there will be no further attempt */
    boolean failed(int status, String error, Instant at, int compression) {
        attempts++;
        held = false;
        lastStatus = status;
        lastError = SearchText.cut(error, LONGEST_ERROR);
        Optional<Duration> pause = Ladder.pauseAfter(attempts, compression);
        pause.ifPresentOrElse(span -> nextAt = at.plus(span), () -> {
            state = DeliveryState.FAILED;
            doneAt = at;
        });
        return pause.isEmpty();
    }

    void again(Instant at) {
        state = DeliveryState.PENDING;
        nextAt = at;
        doneAt = null;
    }
}
