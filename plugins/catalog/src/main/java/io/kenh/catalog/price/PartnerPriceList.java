package io.kenh.catalog.price;

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

/** The price list a customer has in a company. */
@SeldomChanged
@Entity
@Table(name = "catalog_partner_pricelist")
public class PartnerPriceList extends CompanyOwned {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "catalog_partner_pricelist_seq")
    @SequenceGenerator(
            name = "catalog_partner_pricelist_seq",
            sequenceName = "catalog_partner_pricelist_seq",
            allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(name = "partner_id")
    private long partnerId;

    /** What moved it here; null while it is where it was given. */
    @Column(name = "merge_id")
    private @Nullable Long mergeId;

    @Column(name = "price_list_id")
    private long priceListId;

    protected PartnerPriceList() {}

    PartnerPriceList(long companyId, long partnerId, long priceListId) {
        super(companyId);
        this.partnerId = partnerId;
        this.priceListId = priceListId;
    }

    void point(long list) {
        priceListId = list;
    }
}
