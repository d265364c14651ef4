package io.kenh.catalog.api;

import io.kenh.catalog.api.TaxRef.Scope;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The taxes there are: {@code host.services().get(Taxes.class)}. */
public interface Taxes {
    /** Taxes in use in the actor's company, in order, at most 200. */
    List<TaxRef> all(Scope scope);

    /** One query for many; archived ones too. Unknown ids are absent. */
    Map<Long, TaxRef> find(Collection<Long> ids);

    /** The same, but one that is not valid on that day is answered by the tax that takes its place. */
    Map<Long, TaxRef> validOn(Collection<Long> ids, LocalDate day);

    /** Those of them that papers of this kind may bear; archived ones too. Unknown ids are absent. */
    Set<Long> fitting(Collection<Long> ids, Scope scope);

    /** What {@link #validOn} answers for these, in order and each once. */
    static List<TaxRef> of(Collection<Long> ids, Map<Long, TaxRef> valid) {
        return ids.stream()
                .map(valid::get)
                .filter(Objects::nonNull)
                .distinct()
                .sorted(Comparator.comparingInt(TaxRef::place))
                .toList();
    }

    default List<TaxRef> on(Collection<Long> ids, LocalDate day) {
        return of(ids, validOn(ids, day));
    }
}
