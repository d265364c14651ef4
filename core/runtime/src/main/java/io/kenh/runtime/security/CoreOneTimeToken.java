package io.kenh.runtime.security;

import io.kenh.api.security.Tokens;
import jakarta.persistence.Column;
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
import org.jspecify.annotations.Nullable;

/** A link that works once: the first set-up, an invitation, a forgotten password. */
@Entity
@Table(name = "core_one_time_token")
@SuppressWarnings("UnusedVariable") // queries read the fields
public class CoreOneTimeToken {
    /** What the link opens. */
    public enum Purpose {
        SETUP,
        PASSWORD
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "core_one_time_token_seq")
    @SequenceGenerator(name = "core_one_time_token_seq", sequenceName = "core_one_time_token_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "user_id")
    private @Nullable Long userId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private @Nullable Instant usedAt;

    protected CoreOneTimeToken() {}

    CoreOneTimeToken(Purpose purpose, String token, @Nullable Long userId, Instant now, Instant expiresAt) {
        this.purpose = purpose;
        this.tokenHash = Tokens.hash(token);
        this.userId = userId;
        this.createdAt = now;
        this.expiresAt = expiresAt;
    }

    boolean usable(Instant now) {
        return usedAt == null && now.isBefore(expiresAt);
    }

    void use(Instant now) {
        usedAt = now;
    }

    @Nullable
    Long userId() {
        return userId;
    }
}
