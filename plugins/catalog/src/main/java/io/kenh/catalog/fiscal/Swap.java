package io.kenh.catalog.fiscal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * A tax and what stands for it.
 *
 * @param insteadId null: nothing, the line is without this tax
 */
@Embeddable
public record Swap(
        @Column(name = "tax_id") long taxId,
        @Nullable @Column(name = "instead_id") Long insteadId) {}
