package io.kenh.catalog.api;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What can be sold: {@code host.services().get(Products.class)}. */
public interface Products {
    /** Archived ones too. */
    Optional<ProductRef> find(long id);

    /** One query for many; archived ones too. Unknown ids are absent. */
    Map<Long, ProductRef> find(Collection<Long> ids);

    /** Those of which is invoiced what was delivered, not what was ordered; archived ones too. */
    default Set<Long> byDelivery(Collection<Long> ids) {
        return Set.of();
    }

    /**
     * Products in use of the actor's company that can be sold, for the text somebody is typing: the beginning of any words of name, internal
     * reference or barcode, without accents. An exact reference or barcode comes first, then names that start with the text.
     *
     * @param limit 1 to 20
     */
    List<ProductRef> search(String text, int limit);

    /** By internal reference, whatever its case, or by barcode, in the actor's company: for scanners and imports. Archived ones too. */
    Optional<ProductRef> byCode(String code);
}
