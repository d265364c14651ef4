package io.kenh.runtime.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One signed-in browser. Only the hash of its token is stored. */
@Entity
@Table(name = "core_session")
@SuppressWarnings("UnusedVariable") // queries read the fields
public class CoreSession {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "core_session_seq")
    @SequenceGenerator(name = "core_session_seq", sequenceName = "core_session_seq", allocationSize = 50)
    private Long id;

    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "user_id")
    private long userId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_seen_at")
    private Instant lastSeenAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    private String address;

    @Column(name = "user_agent")
    private String userAgent;

    protected CoreSession() {}

    CoreSession(String tokenHash, long userId, Client client, Instant now, Instant expiresAt) {
        this.tokenHash = tokenHash;
        this.userId = userId;
        this.createdAt = now;
        this.lastSeenAt = now;
        this.expiresAt = expiresAt;
        this.address = client.address();
        this.userAgent = client.userAgent();
    }
}
