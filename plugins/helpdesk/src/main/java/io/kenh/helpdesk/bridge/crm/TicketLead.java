package io.kenh.helpdesk.bridge.crm;

import io.kenh.api.data.CompanyOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The lead that was made of a ticket: one. */
@Entity(name = "HelpdeskLead")
@Table(name = "helpdesk_lead")
public class TicketLead extends CompanyOwned {
    @Id
    @Column(name = "ticket_id")
    private long ticketId;

    @Column(name = "lead_id", nullable = false, updatable = false)
    private long leadId;

    @Column(name = "made_by", nullable = false, updatable = false)
    private long madeBy;

    @Column(name = "made_at", nullable = false, updatable = false)
    private Instant madeAt;

    protected TicketLead() {}

    TicketLead(long companyId, long ticketId, long leadId, long madeBy, Instant madeAt) {
        super(companyId);
        this.ticketId = ticketId;
        this.leadId = leadId;
        this.madeBy = madeBy;
        this.madeAt = madeAt;
    }

    long leadId() {
        return leadId;
    }
}
