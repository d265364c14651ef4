package io.kenh.api.ui;

import java.util.List;

/** Favourite filters of lists: {@code host.services().get(SavedViews.class)}. They belong to the current actor and company. */
public interface SavedViews {
    /**
     * @param query what follows {@code ?} in the list's address
     * @param shared everybody of the company sees it; only its maker, or an administrator, may change it
     * @param standard the list opens with it
     */
    record SavedView(long id, String name, String query, boolean shared, boolean standard, boolean mine) {}

    /** @param list path of the list, e.g. {@code /sales/orders}; at most 100, own ones first */
    List<SavedView> of(String list);

    /** Saving the same name again replaces it. */
    SavedView save(String list, String name, String query, boolean shared, boolean standard);

    void delete(long id);
}
