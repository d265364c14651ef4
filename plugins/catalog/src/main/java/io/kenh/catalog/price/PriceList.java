package io.kenh.catalog.price;

import io.kenh.api.data.CompanyOwned;
import io.kenh.api.data.SearchText;
import io.kenh.api.data.SeldomChanged;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** Prices for some customers. */
@SeldomChanged
@Entity
@Table(name = "catalog_price_list")
public class PriceList extends CompanyOwned {
    public static final int NAME = 120;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "catalog_price_list_seq")
    @SequenceGenerator(name = "catalog_price_list_seq", sequenceName = "catalog_price_list_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    private String name;

    @Column(name = "sort_name")
    private String sortName;

    private boolean standard;
    private boolean active = true;

    protected PriceList() {}

    public PriceList(long companyId, String name, boolean standard) {
        super(companyId);
        this.standard = standard;
        rename(name);
    }

    final void rename(String newName) {
        name = newName;
        sortName = SearchText.sortKey(newName);
    }

    void standard(boolean forAll) {
        standard = forAll;
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

    boolean standard() {
        return standard;
    }
}
