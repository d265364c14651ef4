package io.kenh.catalog.tax;

import io.kenh.api.data.CompanyOwned;
import io.kenh.api.data.SeldomChanged;
import io.kenh.catalog.api.TaxRef.Computation;
import io.kenh.catalog.api.TaxRef.Scope;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A tax of a company. */
@SeldomChanged
@Entity
@Table(name = "catalog_tax")
public class Tax extends CompanyOwned {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "catalog_tax_seq")
    @SequenceGenerator(name = "catalog_tax_seq", sequenceName = "catalog_tax_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    private String name;
    private String label;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(updatable = false)
    private Scope scope;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Computation computation;

    @Column(precision = 18, scale = 4)
    private BigDecimal amount;

    @Column(name = "price_included")
    private boolean included;

    private int place;
    private boolean standard;

    @Nullable
    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Nullable
    @Column(name = "valid_until")
    private LocalDate validUntil;

    @Nullable
    @Column(name = "next_id")
    private Long nextId;

    private boolean active = true;

    @ElementCollection
    @BatchSize(size = 100)
    @CollectionTable(name = "catalog_tax_part", joinColumns = @JoinColumn(name = "group_id"))
    @Column(name = "tax_id")
    private Set<Long> parts = new HashSet<>();

    protected Tax() {}

    public Tax(long companyId, TaxData data) {
        super(companyId);
        this.scope = data.scope();
        say(data);
    }

    void say(TaxData data) {
        name = data.name();
        label = data.label();
        computation = data.computation();
        amount = data.amount();
        included = data.included();
        place = data.place();
        standard = data.standard();
        validFrom = data.from();
        validUntil = data.until();
        nextId = data.nextId();
        parts.retainAll(data.parts());
        parts.addAll(data.parts());
    }

    TaxData said() {
        return new TaxData(
                name,
                label,
                scope,
                computation,
                amount,
                included,
                place,
                standard,
                validFrom,
                validUntil,
                nextId,
                parts.stream().sorted().toList());
    }

    void archive(boolean away) {
        active = !away;
    }

    public long id() {
        return id;
    }

    int version() {
        return version;
    }

    boolean active() {
        return active;
    }
}
