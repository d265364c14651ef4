package io.kenh.runtime.security;

import io.kenh.api.security.Tokens;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A key for programs; it may do what its user may. Only its hash is stored. */
@Entity
@Table(name = "core_api_key")
@SuppressWarnings("UnusedVariable") // queries read the fields
public class CoreApiKey {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "core_api_key_seq")
    @SequenceGenerator(name = "core_api_key_seq", sequenceName = "core_api_key_seq", allocationSize = 50)
    private Long id;

    private String name;

    /** The first characters, to recognise it by. */
    private String prefix;

    @Column(name = "key_hash")
    private String keyHash;

    @Column(name = "user_id")
    private long userId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private @Nullable Instant expiresAt;

    @Column(name = "last_used_at")
    private @Nullable Instant lastUsedAt;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    protected CoreApiKey() {}

    CoreApiKey(String name, String key, long userId, Instant now, @Nullable Instant expiresAt) {
        this.name = name;
        this.prefix = key.substring(0, key.startsWith(ApiKeys.PREFIX) ? 10 : 4);
        this.keyHash = Tokens.hash(key);
        this.userId = userId;
        this.createdAt = now;
        this.expiresAt = expiresAt;
    }
}
