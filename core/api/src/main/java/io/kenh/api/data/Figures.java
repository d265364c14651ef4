package io.kenh.api.data;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import org.jspecify.annotations.Nullable;

/**
 * Base of a {@link Summary}'s rows. Columns: {@code company_id bigint not null}, {@code records bigint not null}, {@code place varchar(400)} with
 * a unique index. Written by the host alone.
 */
@MappedSuperclass
public abstract class Figures extends CompanyOwned {
    /** How many records; of a difference, also fewer than none. */
    @Column(nullable = false)
    private long records;

    /** Names the values, in the one row they are folded into; null in a difference. */
    @Column(length = 400)
    private @Nullable String place;

    protected Figures() {}
}
