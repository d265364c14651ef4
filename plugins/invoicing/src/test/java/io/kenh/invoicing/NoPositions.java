package io.kenh.invoicing;

import io.kenh.catalog.api.FiscalPositions;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Nobody's taxes are other than those of the products. */
final class NoPositions implements FiscalPositions {
    @Override
    public List<PositionRef> all() {
        return List.of();
    }

    @Override
    public Optional<PositionRef> find(long id) {
        return Optional.empty();
    }

    @Override
    public Optional<PositionRef> of(long partnerId) {
        return Optional.empty();
    }

    @Override
    public void assign(long partnerId, @Nullable Long positionId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Swaps swaps(@Nullable Long positionId, long partnerId) {
        return ids -> ids;
    }
}
