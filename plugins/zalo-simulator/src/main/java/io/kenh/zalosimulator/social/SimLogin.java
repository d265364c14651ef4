package io.kenh.zalosimulator.social;

import io.kenh.zalosimulator.account.SimApp;
import io.kenh.zalosimulator.person.SimPerson;
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

/** A person's consent: a code for ten minutes and one use, then a token for an hour. */
@Entity
@Table(name = "zalo_simulator_login")
public class SimLogin {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "zalo_simulator_login_seq")
    @SequenceGenerator(
            name = "zalo_simulator_login_seq",
            sequenceName = "zalo_simulator_login_seq",
            allocationSize = 50)
    private long id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "app_id")
    private SimApp app;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id")
    private SimPerson person;

    private String code;
    private String challenge;

    @Column(name = "code_expires_at")
    private Instant codeExpiresAt;

    @Column(name = "access_token")
    private String accessToken;

    @Column(name = "token_expires_at")
    private Instant tokenExpiresAt;

    protected SimLogin() {}

    SimLogin(SimApp app, SimPerson person, String code, String challenge, Instant codeExpiresAt) {
        this.app = app;
        this.person = person;
        this.code = code;
        this.challenge = challenge;
        this.codeExpiresAt = codeExpiresAt;
    }

    SimApp app() {
        return app;
    }

    SimPerson person() {
        return person;
    }

    String challenge() {
        return challenge;
    }

    boolean used() {
        return accessToken != null;
    }

    boolean codeExpired(Instant now) {
        return !now.isBefore(codeExpiresAt);
    }

    void exchange(String token, Instant until) {
        accessToken = token;
        tokenExpiresAt = until;
    }

    boolean tokenExpired(Instant now) {
        return !now.isBefore(tokenExpiresAt);
    }
}
