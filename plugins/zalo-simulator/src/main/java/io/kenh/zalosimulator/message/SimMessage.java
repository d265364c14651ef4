package io.kenh.zalosimulator.message;

import io.kenh.zalosimulator.account.SimApp;
import io.kenh.zalosimulator.person.SimRelation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
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
import java.util.Optional;

/** A message between a person and an Official Account. */
@Entity
@Table(name = "zalo_simulator_message")
public class SimMessage {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "zalo_simulator_message_seq")
    @SequenceGenerator(
            name = "zalo_simulator_message_seq",
            sequenceName = "zalo_simulator_message_seq",
            allocationSize = 50)
    private long id;

    @Version
    private int version;

    @Column(name = "message_id")
    private String messageId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "relation_id")
    private SimRelation relation;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "app_id")
    private SimApp app;

    @Column(name = "from_oa")
    private boolean fromOa;

    private String kind;
    private String body;
    private String payload;

    @Column(name = "quoted_id")
    private String quotedId;

    private boolean hidden;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "seen_at")
    private Instant seenAt;

    @Column(name = "user_reaction")
    private String userReaction;

    @Column(name = "oa_reaction")
    private String oaReaction;

    private int reactions;

    protected SimMessage() {}

    private SimMessage(
            String messageId, SimRelation relation, boolean fromOa, Draft draft, String payload, Instant at) {
        this.messageId = messageId;
        this.relation = relation;
        this.fromOa = fromOa;
        this.kind = draft.kind();
        this.body = draft.text();
        this.payload = payload;
        this.quotedId = draft.quoted().orElse(null);
        this.hidden = draft.hidden();
        this.sentAt = at;
        this.userReaction = "";
        this.oaReaction = "";
    }

    static SimMessage fromUser(String messageId, SimRelation relation, Draft draft, String payload, Instant at) {
        return new SimMessage(messageId, relation, false, draft, payload, at);
    }

    static SimMessage fromOa(
            String messageId, SimRelation relation, Optional<SimApp> app, Draft draft, String payload, Instant at) {
        var message = new SimMessage(messageId, relation, true, draft, payload, at);
        message.app = app.orElse(null);
        return message;
    }

    public long id() {
        return id;
    }

    public String messageId() {
        return messageId;
    }

    public SimRelation relation() {
        return relation;
    }

    /** The app that sent it; empty for a person's message and one written in the OA's own inbox. */
    public Optional<SimApp> app() {
        return Optional.ofNullable(app);
    }

    public boolean isFromOa() {
        return fromOa;
    }

    public String kind() {
        return kind;
    }

    public String body() {
        return body;
    }

    /** JSON: {@code attachments} and {@code buttons}. */
    public String payload() {
        return payload;
    }

    public Optional<String> quotedId() {
        return Optional.ofNullable(quotedId);
    }

    public boolean hidden() {
        return hidden;
    }

    public Instant sentAt() {
        return sentAt;
    }

    public Optional<Instant> receivedAt() {
        return Optional.ofNullable(receivedAt);
    }

    public Optional<Instant> seenAt() {
        return Optional.ofNullable(seenAt);
    }

    public String userReaction() {
        return userReaction;
    }

    public String oaReaction() {
        return oaReaction;
    }

    public int reactions() {
        return reactions;
    }

    public void received(Instant at) {
        if (receivedAt == null) {
            receivedAt = at;
        }
    }

    public void seen(Instant at) {
        received(at);
        if (seenAt == null) {
            seenAt = at;
        }
    }

    public void reactByUser(String icon) {
        userReaction = Reactions.after(icon);
        reactions++;
    }

    public void reactByOa(String icon) {
        oaReaction = Reactions.after(icon);
        reactions++;
    }
}
