package io.kenh.catalog.api;

import io.kenh.catalog.api.TaxRef.Scope;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The taxes there are: {@code host.services().get(Taxes.class)}. */
public interface Taxes {
    /** Taxes in use in the actor's company, in order, at most 200. */
    List<TaxRef> all(Scope scope);

    /** One query for many; archived ones too. Unknown ids are absent. */
    Map<Long, TaxRef> find(Collection<Long> ids);

    /** The same, but one that is not valid on that day is answered by the tax that takes its place, in order and each once. */
    List<TaxRef> on(Collection<Long> ids, LocalDate day);
}
