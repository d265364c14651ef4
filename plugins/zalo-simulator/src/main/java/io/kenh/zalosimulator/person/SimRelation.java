package io.kenh.zalosimulator.person;

import io.kenh.zalosimulator.account.SimOa;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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

/** What one person is to one Official Account. */
@Entity
@Table(name = "zalo_simulator_relation")
public class SimRelation {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "zalo_simulator_relation_seq")
    @SequenceGenerator(
            name = "zalo_simulator_relation_seq",
            sequenceName = "zalo_simulator_relation_seq",
            allocationSize = 50)
    private long id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "oa_id")
    private SimOa oa;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id")
    private SimPerson person;

    @Column(name = "user_id")
    private String userId;

    @Column(name = "anonymous_id")
    private String anonymousId;

    @Column(name = "conversation_id")
    private String conversationId;

    private boolean anonymous;
    private boolean follows;
    private boolean blocked;
    private boolean admin;

    @Column(name = "last_interaction_at")
    private Instant lastInteractionAt;

    @Column(name = "welcome_used")
    private int welcomeUsed;

    @Column(name = "chat_now_at")
    private Instant chatNowAt;

    @Column(name = "last_message_at")
    private Instant lastMessageAt;

    @Embedded
    private SharedInfo shared;

    protected SimRelation() {}

    SimRelation(SimOa oa, SimPerson person, String userId, String anonymousId, String conversationId) {
        this.oa = oa;
        this.person = person;
        this.userId = userId;
        this.anonymousId = anonymousId;
        this.conversationId = conversationId;
        this.shared = SharedInfo.NONE;
    }

    public long id() {
        return id;
    }

    public SimOa oa() {
        return oa;
    }

    public SimPerson person() {
        return person;
    }

    public String userId() {
        return userId;
    }

    public String anonymousId() {
        return anonymousId;
    }

    public String conversationId() {
        return conversationId;
    }

    /** Writes without showing the Zalo account. */
    public boolean anonymous() {
        return anonymous;
    }

    public boolean follows() {
        return follows;
    }

    public boolean blocked() {
        return blocked;
    }

    /** Administers the OA: gets test messages. */
    public boolean admin() {
        return admin;
    }

    public void administer(boolean on) {
        admin = on;
    }

    public Optional<Instant> lastMessage() {
        return Optional.ofNullable(lastMessageAt);
    }

    public Optional<Instant> lastInteraction() {
        return Optional.ofNullable(lastInteractionAt);
    }

    public int welcomeUsed() {
        return welcomeUsed;
    }

    public SharedInfo shared() {
        return shared;
    }

    /** Opens the free window; an older moment (seeded history) never moves it back. */
    public void interacted(Instant at) {
        if (lastInteractionAt == null || at.isAfter(lastInteractionAt)) {
            lastInteractionAt = at;
        }
    }

    public void spoke(Instant at) {
        if (lastMessageAt == null || at.isAfter(lastMessageAt)) {
            lastMessageAt = at;
        }
    }

    public void greeted() {
        welcomeUsed++;
    }

    public void follow(boolean on) {
        follows = on;
    }

    public void block(boolean on) {
        blocked = on;
    }

    public void hide(boolean on) {
        anonymous = on;
    }

    /** @return true for the first press: Zalo reports the button once for each person */
    public boolean pressChatNow(Instant at) {
        boolean first = chatNowAt == null;
        if (first) {
            chatNowAt = at;
        }
        return first;
    }

    public void share(SharedInfo info) {
        shared = info;
    }
}
