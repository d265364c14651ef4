package io.kenh.contacts.api;

import io.kenh.contacts.api.PartnerCards.Place;
import java.util.List;

/**
 * Where partners want invoices and goods, beside their own address: {@code host.services().get(PartnerAddresses.class)}. Like
 * {@link PartnerCards} it asks for no permission: whoever calls it has made sure that the caller may see the partner.
 */
public interface PartnerAddresses {
    /** Most of one partner. */
    int MOST = 20;

    /** What an address is for. */
    enum Purpose {
        INVOICE,
        DELIVERY,
        OTHER
    }

    /**
     * Texts are empty where nothing is known.
     *
     * @param id 0 for a new one
     * @param name who receives there
     * @param phone as typed
     */
    record Entry(long id, Purpose purpose, String name, String phone, Place place) {
        /** In one line, small to large. */
        public String line() {
            return place.line();
        }
    }

    /** Those of the partner, and of those merged into it; by purpose, the oldest first. */
    List<Entry> of(long partnerId);

    /**
     * Adds one, or changes the one with its id. Inside a write it is part of it.
     *
     * @throws io.kenh.api.error.KenhException {@code core.invalid} with the fields {@code name}, {@code phone}, {@code street}, {@code ward},
     *     {@code district}, {@code province}; {@code core.not-found}, also for one of another partner; {@code contacts.too-many-addresses}
     */
    void save(long partnerId, Entry entry);

    /** Inside a write it is part of it. @throws io.kenh.api.error.KenhException {@code core.not-found} */
    void remove(long partnerId, long id);
}
