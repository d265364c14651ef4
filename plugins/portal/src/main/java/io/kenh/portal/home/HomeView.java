package io.kenh.portal.home;

import io.kenh.api.data.PortalDocs.Row;
import io.kenh.portal.api.PortalSlots.Place;
import java.util.List;

/** The first page: what there is, and what waits for the customer. */
public record HomeView(String name, List<Kind> kinds, List<Place> places) {
    /**
     * @param waiting how many wait for something from the customer
     * @param awaited the most pressing of them
     */
    public record Kind(String path, String icon, String label, long count, long waiting, List<Row> awaited) {}

    /** What waits for the customer, of all kinds. */
    public List<Row> awaited() {
        return kinds.stream().flatMap(kind -> kind.awaited().stream()).toList();
    }
}
