package io.kenh.catalog.price;

import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.catalog.api.Prices.PriceListRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which price list a customer has who is not given another one. */
record UsualLists(
        Map<Long, PriceListRef> ofPartners, @Nullable PriceListRef standard) {
    static final UsualLists NONE = new UsualLists(Map.of(), null);

    /** @param partner who has the list; null for one that nobody asked about has */
    record Row(@Nullable Long partner, long id, String name, boolean standard, boolean active) {
        PriceListRef list() {
            return new PriceListRef(id, name, standard, active);
        }
    }

    static UsualLists read(List<Row> rows) {
        var theirs = new HashMap<Long, PriceListRef>();
        PriceListRef first = null;
        for (var row : rows) {
            if (row.partner() != null) {
                theirs.put(row.partner(), row.list());
            }
            first = first == null && row.standard() ? row.list() : first;
        }
        return new UsualLists(theirs, first);
    }

    /** @throws KenhException {@code core.not-found} when the company has none */
    PriceListRef of(@Nullable Long partner) {
        var list = partner == null ? null : ofPartners.get(partner);
        if (list == null) {
            list = standard;
        }
        if (list == null) {
            throw new KenhException(CoreError.NOT_FOUND);
        }
        return list;
    }
}
