package io.kenh.catalog.fiscal;

import io.kenh.api.data.CompanyOwned;
import io.kenh.api.data.SeldomChanged;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** The fiscal position a customer has in a company. */
@SeldomChanged
@Entity
@Table(name = "catalog_partner_fiscal")
public class PartnerFiscalPosition extends CompanyOwned {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "catalog_partner_fiscal_seq")
    @SequenceGenerator(
            name = "catalog_partner_fiscal_seq",
            sequenceName = "catalog_partner_fiscal_seq",
            allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(name = "partner_id")
    private long partnerId;

    /** What moved it here; null while it is where it was given. */
    @Column(name = "merge_id")
    private @Nullable Long mergeId;

    @Column(name = "position_id")
    private long positionId;

    protected PartnerFiscalPosition() {}

    PartnerFiscalPosition(long companyId, long partnerId, long positionId) {
        super(companyId);
        this.partnerId = partnerId;
        this.positionId = positionId;
    }

    void point(long position) {
        positionId = position;
    }
}
