package io.kenh.portallogin.oauth;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody went to Zalo's consent page and is expected back, once and soon. */
@Entity(name = "PortalLoginAttempt")
@Table(name = "portal_login_attempt")
public class Attempt {
    @Id
    private String id;

    @Column(name = "config_id")
    private long configId;

    @Column(name = "browser_hash")
    private String browserHash;

    private String verifier;

    @Column(name = "next_path")
    private String next;

    private @Nullable String invitation;

    @Column(name = "portal_account_id")
    private @Nullable Long portalAccountId;

    @Column(name = "started_at")
    private Instant startedAt;

    protected Attempt() {}

    Attempt(String id, String browserHash, String verifier, Started started, @Nullable String invitation, Instant at) {
        this.id = id;
        this.configId = started.configId();
        this.browserHash = browserHash;
        this.verifier = verifier;
        this.next = started.next();
        this.invitation = invitation;
        this.portalAccountId = started.portalAccountId();
        this.startedAt = at;
    }

    /**
     * What somebody wants.
     *
     * @param invitation code of an invitation they opened
     * @param portalAccountId who is signed in already and wants to bind their Zalo; null to sign in
     */
    public record Started(
            long configId,
            String next,
            @Nullable String invitation,
            @Nullable Long portalAccountId) {}

    boolean of(String browser) {
        return Digest.same(browserHash, browser);
    }

    boolean startedAfter(Instant oldest) {
        return startedAt.isAfter(oldest);
    }

    String verifier() {
        return verifier;
    }

    @Nullable
    String invitation() {
        return invitation;
    }

    Started started(@Nullable String openInvitation) {
        return new Started(configId, next, openInvitation, portalAccountId);
    }
}
