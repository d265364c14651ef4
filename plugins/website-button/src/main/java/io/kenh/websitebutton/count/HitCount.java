package io.kenh.websitebutton.count;

import io.kenh.api.data.CompanyOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** How often on a day, a page, by a campaign. Written by {@link Counter} in SQL only. */
@Entity(name = "WebsiteButtonCount")
@Table(name = "website_button_count")
public class HitCount extends CompanyOwned {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "website_button_count_seq")
    @SequenceGenerator(
            name = "website_button_count_seq",
            sequenceName = "website_button_count_seq",
            allocationSize = 50)
    private Long id;

    @Column(name = "row_key", updatable = false)
    private String key;

    @Column(name = "site_id", updatable = false)
    private long siteId;

    @Column(name = "counted_on", updatable = false)
    private LocalDate countedOn;

    @Column(updatable = false)
    private String page;

    @Column(updatable = false)
    private String source;

    @Column(updatable = false)
    private String medium;

    @Column(updatable = false)
    private String campaign;

    @Column(updatable = false)
    private long seen;

    @Column(updatable = false)
    private long clicked;

    protected HitCount() {}
}
