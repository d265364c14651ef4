package io.kenh.catalog.unit;

import io.kenh.api.data.CompanyOwned;
import io.kenh.api.data.SearchText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;

/** A unit of measure. Shipped ones are shared by all companies and stay as they are. */
@Entity
@Table(name = "catalog_unit")
@SQLRestriction("(company_id is null or " + CompanyOwned.SEEN + ")")
public class Unit {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "catalog_unit_seq")
    @SequenceGenerator(name = "catalog_unit_seq", sequenceName = "catalog_unit_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Nullable
    @Column(name = "company_id")
    private Long companyId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "category_id")
    private UnitCategory category;

    private String name;

    @Column(name = "sort_name")
    private String sortName;

    @Column(precision = 20, scale = 9)
    private BigDecimal ratio;

    @Column(precision = 9, scale = 3)
    private BigDecimal rounding;

    private boolean active = true;

    protected Unit() {}

    Unit(long companyId, UnitCategory category, UnitData data) {
        this.companyId = companyId;
        this.category = category;
        say(data);
    }

    void say(UnitData data) {
        name = data.name();
        sortName = SearchText.sortKey(data.name());
        ratio = data.ratio();
        rounding = data.rounding();
    }

    void archive(boolean away) {
        active = !away;
    }

    long id() {
        return id;
    }

    int version() {
        return version;
    }

    boolean shipped() {
        return companyId == null;
    }

    boolean active() {
        return active;
    }

    BigDecimal ratio() {
        return ratio;
    }

    UnitCategory category() {
        return category;
    }

    UnitData said() {
        return new UnitData(category.id(), name, ratio, rounding);
    }
}
