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
import java.util.Optional;

/** An authorization code: ten minutes, one use. */
@Entity
@Table(name = "zalo_simulator_code")
public class SimCode {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "zalo_simulator_code_seq")
    @SequenceGenerator(name = "zalo_simulator_code_seq", sequenceName = "zalo_simulator_code_seq", allocationSize = 50)
    private long id;

    @Version
    private int version;

    private String code;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "app_id")
    private SimApp app;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "oa_id")
    private SimOa oa;

    private String challenge;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private Instant usedAt;

    protected SimCode() {}

    SimCode(String code, SimApp app, SimOa oa, Optional<String> challenge, Instant expiresAt) {
        this.code = code;
        this.app = app;
        this.oa = oa;
        this.challenge = challenge.orElse(null);
        this.expiresAt = expiresAt;
    }

    SimApp app() {
        return app;
    }

    SimOa oa() {
        return oa;
    }

    Optional<String> challenge() {
        return Optional.ofNullable(challenge);
    }

    boolean used() {
        return usedAt != null;
    }

    boolean expired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    void use(Instant at) {
        usedAt = at;
    }
}
