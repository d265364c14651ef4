package io.kenh.helpdesk.share;

import io.kenh.api.data.CompanyOwned;
import io.kenh.api.web.PageKey;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The address of one ticket's page. Whoever has it reads the ticket, writes on it, rates and closes it. */
@Entity(name = "HelpdeskShare")
@Table(name = "helpdesk_share")
public class Share extends CompanyOwned {
    @Id
    @Column(name = "ticket_id")
    private long ticketId;

    @Embedded
    private PageKey key;

    @Column(name = "made_by", nullable = false, updatable = false)
    private long madeBy;

    @Column(name = "made_at", nullable = false, updatable = false)
    private Instant madeAt;

    protected Share() {}

    Share(long companyId, long ticketId, PageKey key, long madeBy, Instant madeAt) {
        super(companyId);
        this.ticketId = ticketId;
        this.key = key;
        this.madeBy = madeBy;
        this.madeAt = madeAt;
    }

    PageKey key() {
        return key;
    }
}
