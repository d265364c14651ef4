package io.kenh.runtime.security;

import io.kenh.api.data.SearchText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A line of the login log. */
@Entity
@Table(name = "core_login_log")
@SuppressWarnings("UnusedVariable") // queries read the fields
public class CoreLogin {
    /** How an attempt ended. */
    public enum Outcome {
        OK,
        WRONG_PASSWORD,
        UNKNOWN_USER,
        LOCKED,
        INACTIVE,
        TOO_MANY,
        /** The password is right, the second proof is owed. */
        CODE_ASKED,
        WRONG_CODE,
        /** An administrator took the second proof away. */
        CODE_REMOVED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "core_login_log_seq")
    @SequenceGenerator(name = "core_login_log_seq", sequenceName = "core_login_log_seq", allocationSize = 50)
    private Long id;

    @Column(name = "happened_at")
    private Instant happenedAt;

    private String email;

    @Column(name = "user_id")
    private @Nullable Long userId;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private String address;

    @Column(name = "user_agent")
    private String userAgent;

    protected CoreLogin() {}

    CoreLogin(String email, @Nullable Long userId, Outcome outcome, Client client, Instant now) {
        this.email = SearchText.cut(email, 254);
        this.userId = userId;
        this.outcome = outcome;
        this.address = client.address();
        this.userAgent = client.userAgent();
        this.happenedAt = now;
    }
}
