package io.kenh.portal.erase;

import io.kenh.api.data.CompanyOwned;
import io.kenh.api.data.SearchText;
import io.kenh.api.error.KenhException;
import io.kenh.portal.PortalError;
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
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A customer wants to be forgotten. */
@Entity(name = "PortalErasure")
@Table(name = "portal_erasure")
public class Erasure extends CompanyOwned {
    private static final int NAME = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "portal_erasure_seq")
    @SequenceGenerator(name = "portal_erasure_seq", sequenceName = "portal_erasure_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(name = "partner_id", updatable = false)
    private long partnerId;

    @Column(updatable = false)
    private String name;

    @Enumerated(EnumType.STRING)
    private ErasureState state;

    @Column(name = "asked_at", updatable = false)
    private Instant askedAt;

    @Column(name = "due_on", updatable = false)
    private LocalDate dueOn;

    private String outcome;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "closed_by")
    private @Nullable Long closedBy;

    protected Erasure() {}

    Erasure(long companyId, long partnerId, String name, Instant askedAt, LocalDate dueOn) {
        super(companyId);
        this.partnerId = partnerId;
        this.name = SearchText.cut(name, NAME);
        this.state = ErasureState.OPEN;
        this.askedAt = askedAt;
        this.dueOn = dueOn;
        this.outcome = "";
    }

    /** @throws KenhException {@code portal.erasure-closed} (409) when somebody answered it before */
    void close(ErasureState how, String what, long by, Instant at) {
        if (state != ErasureState.OPEN) {
            throw new KenhException(PortalError.ERASURE_CLOSED);
        }
        state = how;
        outcome = what;
        closedBy = by;
        closedAt = at;
    }

    ErasureView view() {
        return new ErasureView(
                Objects.requireNonNull(id), partnerId, name, state, askedAt, dueOn, outcome, closedAt, closedBy);
    }
}
