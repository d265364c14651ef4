package io.kenh.portal.account;

import io.kenh.api.data.CompanyOwned;
import io.kenh.api.security.LockOut;
import io.kenh.portal.api.PortalAccount;
import io.kenh.portal.api.PortalAccount.State;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A partner's way into the portal. */
@Entity(name = "PortalAccount")
@Table(name = "portal_account")
public class Account extends CompanyOwned {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "portal_account_seq")
    @SequenceGenerator(name = "portal_account_seq", sequenceName = "portal_account_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(name = "partner_id")
    private long partnerId;

    private @Nullable String login;

    @Column(name = "password_hash")
    private @Nullable String passwordHash;

    private String language;

    @Enumerated(EnumType.STRING)
    private State state;

    @Embedded
    private LockOut lockOut;

    @Column(name = "created_at")
    @SuppressWarnings("UnusedVariable") // queries read it
    private Instant createdAt;

    @Column(name = "last_sign_in_at")
    private @Nullable Instant lastSignInAt;

    @Column(name = "merge_id")
    private @Nullable Long mergeId;

    protected Account() {}

    Account(long companyId, long partnerId, State state, Instant now) {
        super(companyId);
        this.partnerId = partnerId;
        this.state = state;
        this.language = "";
        this.lockOut = new LockOut();
        this.createdAt = now;
    }

    void login(@Nullable String newLogin) {
        login = newLogin;
    }

    void speak(String newLanguage) {
        language = newLanguage;
    }

    void password(String hash) {
        passwordHash = hash;
        lockOut.clear();
    }

    /** The parameters of the hash changed, not the password. */
    void upgradeHash(String hash) {
        passwordHash = hash;
    }

    void signedIn(Instant now) {
        lockOut.clear();
        lastSignInAt = now;
        state = State.ACTIVE;
    }

    void block() {
        state = State.BLOCKED;
    }

    /** Until the merge of contacts is undone. */
    void blockFor(long merge) {
        state = State.BLOCKED;
        mergeId = merge;
    }

    /** Closed because its contact was merged into one that had an account too; not by staff. */
    boolean mergedAway() {
        return blocked() && mergeId != null;
    }

    void unblock() {
        mergeId = null;
        state = lastSignInAt == null ? State.INVITED : State.ACTIVE;
        lockOut.clear();
    }

    /** The contact is another one now; {@code merge} null for what it always was. */
    void moveTo(long partner, @Nullable Long merge) {
        partnerId = partner;
        mergeId = merge;
    }

    boolean blocked() {
        return state == State.BLOCKED;
    }

    LockOut lockOut() {
        return lockOut;
    }

    public long id() {
        return Objects.requireNonNull(id);
    }

    long partnerId() {
        return partnerId;
    }

    @Nullable
    Long mergeId() {
        return mergeId;
    }

    PortalAccount ref() {
        return new PortalAccount(
                id(), partnerId, companyId(), login == null ? "" : login, passwordHash != null, language, state);
    }
}
