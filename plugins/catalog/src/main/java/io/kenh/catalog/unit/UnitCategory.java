package io.kenh.catalog.unit;

import io.kenh.api.data.CompanyOwned;
import io.kenh.api.data.SearchText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;

/** Units that convert into each other. Shipped ones are shared by all companies and stay as they are. */
@Entity
@Table(name = "catalog_unit_category")
@SQLRestriction("(company_id is null or " + CompanyOwned.SEEN + ")")
public class UnitCategory {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "catalog_unit_category_seq")
    @SequenceGenerator(
            name = "catalog_unit_category_seq",
            sequenceName = "catalog_unit_category_seq",
            allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Nullable
    @Column(name = "company_id")
    private Long companyId;

    private String name;

    @Column(name = "sort_name")
    private String sortName;

    protected UnitCategory() {}

    UnitCategory(long companyId, String name) {
        this.companyId = companyId;
        this.name = name;
        this.sortName = SearchText.sortKey(name);
    }

    long id() {
        return id;
    }

    boolean shipped() {
        return companyId == null;
    }

    String name() {
        return name;
    }
}
