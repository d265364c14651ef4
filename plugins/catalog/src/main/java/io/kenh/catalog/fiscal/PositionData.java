package io.kenh.catalog.fiscal;

import io.kenh.catalog.api.FiscalPositions.Swaps;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * What people say about a fiscal position.
 *
 * @param note for documents, may be empty
 */
record PositionData(String name, String note, List<Swap> swaps) {
    static final int NAME = 120;
    static final int NOTE = 500;

    PositionData {
        swaps = List.copyOf(swaps);
    }

    Optional<Swap> swap(long tax) {
        return swaps.stream().filter(swap -> swap.taxId() == tax).findFirst();
    }

    Swaps taxes() {
        return ids -> {
            var taxes = new LinkedHashSet<Long>();
            for (var id : ids) {
                var swap = swap(id);
                var instead = swap.isPresent() ? swap.get().insteadId() : id;
                if (instead != null) {
                    taxes.add(instead);
                }
            }
            return List.copyOf(taxes);
        };
    }
}
