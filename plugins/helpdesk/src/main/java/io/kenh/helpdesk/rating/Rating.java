package io.kenh.helpdesk.rating;

import io.kenh.api.data.CompanyOwned;
import io.kenh.helpdesk.ticket.Ticket;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One answer of a customer. */
@Entity(name = "HelpdeskRating")
@Table(name = "helpdesk_rating")
public class Rating extends CompanyOwned {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "helpdesk_rating_seq")
    @SequenceGenerator(name = "helpdesk_rating_seq", sequenceName = "helpdesk_rating_seq", allocationSize = 50)
    private Long id;

    @Column(name = "ticket_id", nullable = false, updatable = false)
    private long ticketId;

    @Column(name = "once_key", nullable = false, updatable = false, length = 120)
    private String key;

    @Column(nullable = false, updatable = false)
    private int stars;

    @Column(nullable = false, updatable = false, length = 1000)
    private String comment;

    @Column(name = "team_id", nullable = false, updatable = false)
    private long teamId;

    @Column(name = "assignee_id", updatable = false)
    private @Nullable Long assigneeId;

    @Column(nullable = false, updatable = false)
    private Instant at;

    protected Rating() {}

    Rating(Ticket ticket, String key, int stars, String comment, Instant at) {
        super(ticket.companyId());
        this.ticketId = ticket.id();
        this.key = key;
        this.stars = stars;
        this.comment = comment;
        this.teamId = ticket.teamId();
        this.assigneeId = ticket.assigneeId();
        this.at = at;
    }
}
