package io.kenh.crm.bridge.inbox;

import io.kenh.api.data.CompanyOwned;
import io.kenh.api.data.SearchText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** What of a conversation stands in a lead. */
@Entity(name = "CrmSaid")
@Table(name = "crm_said")
public class Said extends CompanyOwned {
    private static final int LONGEST = 100_000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "crm_said_seq")
    @SequenceGenerator(name = "crm_said_seq", sequenceName = "crm_said_seq", allocationSize = 50)
    private Long id;

    @Column(name = "lead_id", nullable = false, updatable = false)
    private long leadId;

    @Column(name = "conversation_id", nullable = false, updatable = false)
    private long conversationId;

    @Column(nullable = false, length = 400)
    private String customer;

    @Column(name = "until_id", nullable = false)
    private long until;

    @Column(nullable = false, length = LONGEST)
    private String said = "";

    protected Said() {}

    Said(long companyId, long leadId, long conversationId, String customer) {
        super(companyId);
        this.leadId = leadId;
        this.conversationId = conversationId;
        this.customer = SearchText.cut(customer, 400);
    }

    void more(Transcript.Part part) {
        if (!part.text().isEmpty()) {
            var all = said.isEmpty() ? part.text() : said + "\n" + part.text();
            said = all.substring(Math.max(0, all.length() - LONGEST));
            until = part.until();
        }
    }

    long leadId() {
        return leadId;
    }

    String customer() {
        return customer;
    }

    long until() {
        return until;
    }

    String text() {
        return said;
    }
}
