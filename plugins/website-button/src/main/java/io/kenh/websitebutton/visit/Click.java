package io.kenh.websitebutton.visit;

import io.kenh.api.data.CompanyOwned;
import io.kenh.websitebutton.count.Visit;
import io.kenh.websitebutton.site.SiteView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A click, and the conversation it led to if that is known. */
@Entity(name = "WebsiteButtonClick")
@Table(name = "website_button_click")
public class Click extends CompanyOwned {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "website_button_click_seq")
    @SequenceGenerator(
            name = "website_button_click_seq",
            sequenceName = "website_button_click_seq",
            allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(name = "site_id", updatable = false)
    private long siteId;

    @Column(name = "account_id", updatable = false)
    private long accountId;

    @Column(updatable = false)
    private String reference;

    @Column(name = "clicked_at", updatable = false)
    private Instant clickedAt;

    @Column(updatable = false)
    private String page;

    @Column(updatable = false)
    private String source;

    @Column(updatable = false)
    private String medium;

    @Column(updatable = false)
    private String campaign;

    @Column(name = "conversation_id")
    private @Nullable Long conversationId;

    private @Nullable Boolean certain;

    protected Click() {}

    Click(SiteView site, Visit visit, String reference, Instant at) {
        super(site.companyId());
        this.siteId = site.id();
        this.accountId = site.data().accountId();
        this.reference = reference;
        this.clickedAt = at;
        this.page = visit.page();
        this.source = visit.source();
        this.medium = visit.medium();
        this.campaign = visit.campaign();
    }

    long siteId() {
        return siteId;
    }

    Visit visit() {
        return new Visit(page, source, medium, campaign);
    }

    boolean certain() {
        return Boolean.TRUE.equals(certain);
    }

    void ledTo(long conversation, boolean surely) {
        conversationId = conversation;
        certain = surely;
    }

    /** It was another one. */
    void release() {
        conversationId = null;
        certain = null;
    }
}
