package io.kenh.helpdesk.sla;

import io.kenh.api.data.CompanyOwned;
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

/** What a policy promises about one ticket. */
@Entity(name = "HelpdeskPromise")
@Table(name = "helpdesk_promise")
public class Promise extends CompanyOwned {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "helpdesk_promise_seq")
    @SequenceGenerator(name = "helpdesk_promise_seq", sequenceName = "helpdesk_promise_seq", allocationSize = 50)
    private Long id;

    @Column(name = "ticket_id", nullable = false, updatable = false)
    private long ticketId;

    @Column(name = "policy_id", nullable = false, updatable = false)
    private long policyId;

    @Column(nullable = false, length = PolicyData.NAME)
    private String name;

    @Column(name = "target_id", nullable = false)
    private long targetId;

    @Column(nullable = false)
    private Instant deadline;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 8)
    private SlaState state;

    @Column(name = "reached_at")
    private @Nullable Instant reachedAt;

    @Column(nullable = false, updatable = false, length = PolicyData.EXCLUDED)
    private String excluded;

    @Column(name = "paused_since")
    private @Nullable Instant pausedSince;

    protected Promise() {}

    Promise(long companyId, PolicyView policy, Instant deadline) {
        super(companyId);
        this.policyId = policy.id();
        this.name = policy.name();
        this.targetId = policy.data().targetId();
        this.deadline = deadline;
        this.state = SlaState.ONGOING;
        this.excluded = policy.data().excludedText();
    }

    /** Said before it is made. */
    void about(long ticket) {
        ticketId = ticket;
    }

    /** The stage was reached. */
    void reach(Instant now) {
        if (reachedAt == null) {
            reachedAt = now;
            if (state == SlaState.ONGOING) {
                state = now.isAfter(deadline) ? SlaState.MISSED : SlaState.MET;
            }
        }
    }

    /** @return whether it is late now and was not before */
    boolean miss(Instant now) {
        boolean late = state == SlaState.ONGOING && pausedSince == null && now.isAfter(deadline);
        if (late) {
            state = SlaState.MISSED;
        }
        return late;
    }

    /** The time of this stage does not count. */
    boolean excludes(long stage) {
        return PolicyData.excluded(excluded).contains(stage);
    }

    /** From now on time does not count. */
    void pause(Instant now) {
        if (state == SlaState.ONGOING && pausedSince == null) {
            pausedSince = now;
        }
    }

    /** Time counts again: there is as much of it left as there was. */
    void resume(WorkCalendar calendar, Instant now) {
        var since = pausedSince;
        if (since != null) {
            deadline = calendar.plus(deadline, calendar.between(since, now));
            pausedSince = null;
        }
    }

    boolean paused() {
        return pausedSince != null;
    }

    PromiseView view() {
        return new PromiseView(name, targetId, deadline, state, reachedAt, paused());
    }

    long policyId() {
        return policyId;
    }

    long ticketId() {
        return ticketId;
    }

    long targetId() {
        return targetId;
    }

    Instant deadline() {
        return deadline;
    }

    SlaState state() {
        return state;
    }

    boolean open() {
        return reachedAt == null;
    }
}
