package io.kenh.api.ui;

import io.kenh.api.security.Permission;
import java.util.List;

/**
 * Records that people find by words from any page (Ctrl-K): offered as a {@link io.kenh.api.addon.Service}, one for each kind. Documents
 * whose type says how they are found ({@link io.kenh.api.data.DocType#search}) need none.
 */
public interface Findable {
    /** Text key of what they are called, e.g. {@code menu.contacts.partners}. */
    String label();

    /** Kinds stand in this order; the one of their menu entry says it best. */
    int order();

    /** Name of a Tabler icon. */
    String icon();

    /** Who lacks it is not asked about. */
    Permission read();

    /**
     * Best first, and only what the current actor may see: their reach is a condition of the query. Accents and case do not count, see
     * {@link io.kenh.api.data.SearchText}.
     *
     * @param words as typed, at most 100 characters
     * @param most at most so many
     */
    List<Found> find(String words, int most);

    /**
     * @param about a few words beside the title that tell it from others of that name; may be empty
     * @param path of its page
     */
    record Found(String title, String about, String path) {}
}
