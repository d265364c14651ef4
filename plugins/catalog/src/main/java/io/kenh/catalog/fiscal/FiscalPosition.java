package io.kenh.catalog.fiscal;

import io.kenh.api.data.CompanyOwned;
import io.kenh.api.data.SearchText;
import io.kenh.api.data.SeldomChanged;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.BatchSize;

/** Taxes that stand for others, for some customers of a company. */
@SeldomChanged
@Entity
@Table(name = "catalog_fiscal_position")
public class FiscalPosition extends CompanyOwned {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "catalog_fiscal_position_seq")
    @SequenceGenerator(
            name = "catalog_fiscal_position_seq",
            sequenceName = "catalog_fiscal_position_seq",
            allocationSize = 50)
    private Long id;

    @Version
    private int version;

    private String name;

    @Column(name = "sort_name")
    private String sortName;

    private String note;
    private boolean active = true;

    @ElementCollection
    @BatchSize(size = 100)
    @OrderColumn(name = "place")
    @CollectionTable(name = "catalog_fiscal_swap", joinColumns = @JoinColumn(name = "position_id"))
    private List<Swap> swaps = new ArrayList<>();

    protected FiscalPosition() {}

    FiscalPosition(long companyId, PositionData data) {
        super(companyId);
        say(data);
    }

    final void say(PositionData data) {
        name = data.name();
        sortName = SearchText.sortKey(data.name());
        note = data.note();
        if (!swaps.equals(data.swaps())) {
            swaps.clear();
            swaps.addAll(data.swaps());
        }
    }

    PositionView view() {
        return new PositionView(id, version, active, new PositionData(name, note, swaps));
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
}
