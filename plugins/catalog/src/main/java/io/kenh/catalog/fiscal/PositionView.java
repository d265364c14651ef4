package io.kenh.catalog.fiscal;

import io.kenh.catalog.api.FiscalPositions.PositionRef;

/** A fiscal position with what a form needs. */
record PositionView(long id, int version, boolean active, PositionData data) {
    PositionRef ref() {
        return new PositionRef(id, data.name(), data.note(), active);
    }
}
