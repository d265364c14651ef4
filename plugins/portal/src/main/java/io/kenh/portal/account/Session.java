package io.kenh.portal.account;

import io.kenh.api.security.SignIns.Client;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** One browser a customer is signed in on. Only the hash of its token is stored. */
@Entity(name = "PortalSession")
@Table(name = "portal_session")
@SuppressWarnings("UnusedVariable") // queries read the fields
public class Session {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "portal_session_seq")
    @SequenceGenerator(name = "portal_session_seq", sequenceName = "portal_session_seq", allocationSize = 50)
    private Long id;

    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_seen_at")
    private Instant lastSeenAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    private String address;

    @Column(name = "user_agent")
    private String userAgent;

    protected Session() {}

    Session(String tokenHash, long accountId, Client client, Instant now, Instant expiresAt) {
        this.tokenHash = tokenHash;
        this.accountId = accountId;
        this.createdAt = now;
        this.lastSeenAt = now;
        this.expiresAt = expiresAt;
        this.address = client.address();
        this.userAgent = client.userAgent();
    }
}
