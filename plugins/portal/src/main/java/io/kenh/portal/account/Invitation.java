package io.kenh.portal.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A link by which a customer sets a password, once. Found by the hash of its code; the code itself is kept encrypted, to show it again. */
@Entity(name = "PortalInvitation")
@Table(name = "portal_invitation")
@SuppressWarnings("UnusedVariable") // queries read the fields
public class Invitation {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "portal_invitation_seq")
    @SequenceGenerator(name = "portal_invitation_seq", sequenceName = "portal_invitation_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(name = "account_id", updatable = false)
    private long accountId;

    @Column(name = "token_hash", updatable = false)
    private String tokenHash;

    @Column(updatable = false)
    private String sealed;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "expires_at", updatable = false)
    private Instant expiresAt;

    protected Invitation() {}

    Invitation(long accountId, String tokenHash, String sealed, Instant now, Instant expiresAt) {
        this.accountId = accountId;
        this.tokenHash = tokenHash;
        this.sealed = sealed;
        this.createdAt = now;
        this.expiresAt = expiresAt;
    }
}
