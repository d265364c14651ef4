package io.kenh.catalog.tax;

import io.kenh.catalog.api.TaxRef;
import java.util.List;

/** A tax with what a form needs. */
public record TaxView(long id, int version, boolean active, TaxData data) {
    /** @param parts of a group */
    TaxRef ref(List<TaxRef> parts) {
        return new TaxRef(
                id, data.name(), data.label(), data.computation(), data.amount(), data.included(), data.place(), parts);
    }
}
