package io.kenh.helpdesk.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the customer says of it: the latest answer. */
@Embeddable
public class Stars {
    @Column(name = "stars")
    private @Nullable Integer given;

    @Column(name = "stars_text", nullable = false, length = 1000)
    private String text = "";

    @Column(name = "rated_at")
    private @Nullable Instant ratedAt;

    @Column(name = "asked_closing", nullable = false)
    private int askedClosing;

    @Column(name = "asked_at")
    private @Nullable Instant askedAt;

    protected Stars() {}

    static Stars none() {
        return new Stars();
    }

    void give(int stars, String comment, Instant at) {
        given = stars;
        text = comment;
        ratedAt = at;
    }

    /** @return false when the customer was asked about this closing already */
    boolean ask(int closing, Instant at) {
        if (askedClosing >= closing) {
            return false;
        }
        askedClosing = closing;
        askedAt = at;
        return true;
    }

    public @Nullable Integer given() {
        return given;
    }

    public String text() {
        return text;
    }

    public @Nullable Instant ratedAt() {
        return ratedAt;
    }

    public int askedClosing() {
        return askedClosing;
    }
}
