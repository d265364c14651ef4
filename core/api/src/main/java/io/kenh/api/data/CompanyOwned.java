package io.kenh.api.data;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;

/**
 * Base of every document that belongs to a company: column {@code company_id bigint not null}, set from the actor. The host narrows all
 * reads of subclasses, by query, by id and through associations, to the actor's companies; there is nothing to annotate.
 *
 * <p>An entity whose rows may also be everybody's has a {@code company_id} of its own and says so with
 * {@code @SQLRestriction("(company_id is null or " + CompanyOwned.SEEN + ")")}; the contract test refuses one that says nothing.
 */
@MappedSuperclass
public abstract class CompanyOwned {
    /**
     * SQL: the row is of a company the actor sees. No company has this id, so that it is true of no row wherever the host does not put the
     * actor's companies in its place.
     */
    public static final String SEEN = "company_id in (-9223372036854775807)";

    @Column(name = "company_id", nullable = false, updatable = false)
    private long companyId;

    protected CompanyOwned() {}

    protected CompanyOwned(long companyId) {
        this.companyId = companyId;
    }

    public long companyId() {
        return companyId;
    }
}
