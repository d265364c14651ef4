package io.kenh.zalosimulator.oauth;

import io.kenh.zalosimulator.account.SimApp;
import io.kenh.zalosimulator.account.SimOa;
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

/** An access token and its refresh token; all pairs that came from one consent are a family. */
@Entity
@Table(name = "zalo_simulator_token")
public class SimToken {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "zalo_simulator_token_seq")
    @SequenceGenerator(
            name = "zalo_simulator_token_seq",
            sequenceName = "zalo_simulator_token_seq",
            allocationSize = 50)
    private long id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "app_id")
    private SimApp app;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "oa_id")
    private SimOa oa;

    private String family;

    @Column(name = "access_token")
    private String accessToken;

    @Column(name = "refresh_token")
    private String refreshToken;

    @Column(name = "access_expires_at")
    private Instant accessExpiresAt;

    @Column(name = "refresh_expires_at")
    private Instant refreshExpiresAt;

    @Column(name = "refresh_used_at")
    private Instant refreshUsedAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    @Column(name = "created_at")
    private Instant createdAt;

    protected SimToken() {}

    SimToken(SimApp app, SimOa oa, String family, TokenPair pair, Lives lives) {
        this.app = app;
        this.oa = oa;
        this.family = family;
        this.accessToken = pair.accessToken();
        this.refreshToken = pair.refreshToken();
        this.createdAt = lives.from();
        this.accessExpiresAt = lives.accessUntil();
        this.refreshExpiresAt = lives.refreshUntil();
    }

    public SimApp app() {
        return app;
    }

    public SimOa oa() {
        return oa;
    }

    String family() {
        return family;
    }

    public boolean revoked() {
        return revokedAt != null;
    }

    public boolean accessExpired(Instant now) {
        return !now.isBefore(accessExpiresAt);
    }

    boolean refreshExpired(Instant now) {
        return !now.isBefore(refreshExpiresAt);
    }

    boolean refreshUsed() {
        return refreshUsedAt != null;
    }

    void useRefresh(Instant at) {
        refreshUsedAt = at;
    }
}
