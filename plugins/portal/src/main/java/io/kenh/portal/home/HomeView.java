package io.kenh.portal.home;

import io.kenh.portal.api.PortalSlots.Place;
import java.util.List;

/** The first page: what there is, and what waits for the customer. */
public record HomeView(String name, List<Kind> kinds, List<Place> places) {
    /** @param waiting how many wait for something from the customer */
    public record Kind(String path, String icon, String label, long count, long waiting) {}
}
