package io.kenh.catalog.product;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** Who made and who last changed a record; user 0 is the system. */
@Embeddable
public record Trace(
        @Column(name = "created_at", updatable = false) Instant createdAt,
        @Column(name = "created_by", updatable = false) long createdBy,
        @Column(name = "updated_at") Instant updatedAt,
        @Column(name = "updated_by") long updatedBy) {}
