package io.kenh.websitebutton.site;

import io.kenh.api.data.CompanyOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A web site with a button. */
@Entity(name = "WebsiteButtonSite")
@Table(name = "website_button_site")
public class Site extends CompanyOwned {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "website_button_site_seq")
    @SequenceGenerator(name = "website_button_site_seq", sequenceName = "website_button_site_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(name = "site_key", updatable = false)
    private String key;

    @Embedded
    private SiteData data;

    protected Site() {}

    Site(long companyId, String key, SiteData data) {
        super(companyId);
        this.key = key;
        this.data = data;
    }

    void change(SiteData other) {
        data = other;
    }

    boolean at(int expected) {
        return version == expected;
    }

    SiteView view() {
        return new SiteView(id, version, companyId(), key, data);
    }
}
