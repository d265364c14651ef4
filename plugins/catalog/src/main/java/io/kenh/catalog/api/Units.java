package io.kenh.catalog.api;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Units of measure: {@code host.services().get(Units.class)}. */
public interface Units {
    /** Those in use, by category and size, at most 500. */
    List<UnitRef> all();

    Optional<UnitRef> find(long id);

    /** One query for many; archived ones too. Unknown ids are absent. */
    Map<Long, UnitRef> find(Collection<Long> ids);

    /** Those in use that the unit converts into, itself among them. */
    List<UnitRef> convertible(long unitId);

    /**
     * @return rounded half-up to the target's rounding
     * @throws io.kenh.api.error.KenhException {@code catalog.units-differ} (422) between categories
     */
    BigDecimal convert(BigDecimal quantity, long fromUnitId, long toUnitId);
}
