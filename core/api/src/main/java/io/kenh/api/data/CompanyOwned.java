package io.kenh.api.data;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;

/**
 * Base of every document that belongs to a company: column {@code company_id bigint not null}, set from the actor. The host filters all
 * reads of subclasses, by query and by id, with the actor's companies: annotate the entity with
 * {@code @Filter(name = CompanyOwned.FILTER)}; the contract test refuses an entity that forgets it.
 */
@MappedSuperclass
public abstract class CompanyOwned {
    /** Name of the Hibernate filter; its default condition is {@code company_id in (:companies)}. */
    public static final String FILTER = "kenh_company";

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
