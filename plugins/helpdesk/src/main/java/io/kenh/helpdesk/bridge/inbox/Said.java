package io.kenh.helpdesk.bridge.inbox;

import io.kenh.api.data.CompanyOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What was said in the conversation that a ticket was made of. */
@Entity(name = "HelpdeskSaid")
@Table(name = "helpdesk_said")
public class Said extends CompanyOwned {
    static final int LONGEST = 100_000;

    @Id
    @Column(name = "ticket_id")
    private long ticketId;

    @Column(nullable = false, updatable = false, length = LONGEST)
    private String said;

    protected Said() {}

    Said(long companyId, long ticketId, String said) {
        super(companyId);
        this.ticketId = ticketId;
        this.said = said;
    }

    String text() {
        return said;
    }
}
