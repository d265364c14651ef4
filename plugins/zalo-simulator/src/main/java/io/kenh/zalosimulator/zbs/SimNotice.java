package io.kenh.zalosimulator.zbs;

import io.kenh.zalosimulator.account.SimApp;
import io.kenh.zalosimulator.account.SimOa;
import io.kenh.zalosimulator.person.SimPerson;
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

/** A template message that was accepted. It stands on the phone once it is delivered. */
@Entity
@Table(name = "zalo_simulator_notice")
public class SimNotice {
    enum State {
        WAITING,
        DELIVERED,
        /** The phone was off for longer than the template's time-out: silence. */
        EXPIRED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "zalo_simulator_notice_seq")
    @SequenceGenerator(
            name = "zalo_simulator_notice_seq",
            sequenceName = "zalo_simulator_notice_seq",
            allocationSize = 50)
    private long id;

    @Version
    private int version;

    @Column(name = "message_id")
    private String messageId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "template_id")
    private SimTemplate template;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "oa_id")
    private SimOa oa;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "app_id")
    private SimApp app;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id")
    private SimPerson person;

    private String phone;

    @Column(name = "tracking_id")
    private String trackingId;

    private String params;
    private boolean development;
    private boolean promotion;
    private long price;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "deliver_at")
    private Instant deliverAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "delivered_at")
    private Instant deliveredAt;

    @Column(name = "rated_at")
    private Instant ratedAt;

    private int rate;

    @Column(name = "rating_note")
    private String ratingNote;

    private String feedbacks;

    protected SimNotice() {}

    SimNotice(SimTemplate template, SimApp app, SimPerson person, Sending sending, Instant now) {
        this.messageId = sending.messageId();
        this.template = template;
        this.oa = template.oa();
        this.app = app;
        this.person = person;
        this.phone = sending.phone();
        this.trackingId = sending.trackingId();
        this.params = sending.params();
        this.development = sending.development();
        this.promotion = template.tag() == Tag.PROMOTION;
        this.price = sending.price();
        this.sentAt = now;
        this.deliverAt = now.plus(sending.delay());
        this.expiresAt = now.plus(sending.timeout());
        this.state = State.WAITING;
        this.ratingNote = "";
        this.feedbacks = "[]";
    }

    /** What the sender asked for and what it costs. */
    record Sending(
            String messageId,
            String phone,
            String trackingId,
            String params,
            boolean development,
            long price,
            Duration delay,
            Duration timeout) {}

    boolean over(Instant now) {
        return !expiresAt.isAfter(now);
    }

    void delivered(Instant at) {
        state = State.DELIVERED;
        deliveredAt = at;
    }

    void expire() {
        state = State.EXPIRED;
    }

    /** @return false when it was rated before: a person rates once */
    boolean rated(int stars, String note, String reasons, Instant at) {
        if (ratedAt != null) {
            return false;
        }
        rate = stars;
        ratingNote = note;
        feedbacks = reasons;
        ratedAt = at;
        return true;
    }

    public long id() {
        return id;
    }

    public String messageId() {
        return messageId;
    }

    SimTemplate template() {
        return template;
    }

    SimOa oa() {
        return oa;
    }

    SimApp app() {
        return app;
    }

    SimPerson person() {
        return person;
    }

    String phone() {
        return phone;
    }

    public boolean sentTo(SimPerson someone) {
        return person.id() == someone.id();
    }

    boolean byUserId() {
        return phone.isEmpty();
    }

    String trackingId() {
        return trackingId;
    }

    String params() {
        return params;
    }

    Optional<Instant> deliveredAt() {
        return Optional.ofNullable(deliveredAt);
    }

    Optional<Instant> ratedAt() {
        return Optional.ofNullable(ratedAt);
    }

    int rate() {
        return rate;
    }

    String ratingNote() {
        return ratingNote;
    }

    String feedbacks() {
        return feedbacks;
    }
}
