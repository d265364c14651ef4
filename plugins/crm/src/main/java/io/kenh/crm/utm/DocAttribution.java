package io.kenh.crm.utm;

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
import org.jspecify.annotations.Nullable;

/** Where another plugin's document comes from. */
@Entity(name = "CrmAttribution")
@Table(name = "crm_attribution")
public class DocAttribution extends CompanyOwned {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "crm_attribution_seq")
    @SequenceGenerator(name = "crm_attribution_seq", sequenceName = "crm_attribution_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(name = "doc_type", nullable = false, updatable = false, length = 80)
    private String docType;

    @Column(name = "doc_id", nullable = false, updatable = false)
    private long docId;

    @Embedded
    private @Nullable Utm utm;

    protected DocAttribution() {}

    void say(Utm said) {
        utm = said;
    }

    /** Hibernate reads an embeddable whose columns are all empty as null. */
    Utm utm() {
        return utm == null ? Utm.NONE : utm;
    }
}
