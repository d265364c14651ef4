package io.kenh.ui.records;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The frame around every view of a list.
 *
 * @param views the list, the board … as links
 * @param typed what is searched for now
 * @param fields what the search form keeps
 * @param chips active filters, each a link that takes it away
 * @param groups empty where nothing can be grouped
 * @param save query that a new favourite keeps
 */
public record PageView(
        String path,
        String title,
        Content actions,
        List<Link> views,
        boolean searched,
        String typed,
        Map<String, String> fields,
        List<Link> chips,
        List<FilterMenu> filters,
        List<Link> groups,
        List<Favourite> favourites,
        String save,
        Content body) {

    /** @param icon may be empty */
    public record Link(String label, String icon, String url, boolean current) {}

    /**
     * @param range name of the filter that takes from and to, null for none
     * @param type of its inputs: {@code date} or {@code number}
     */
    public record FilterMenu(
            String label,
            boolean active,
            List<Link> links,
            @Nullable String range,
            String type,
            String from,
            String to,
            Map<String, String> fields) {}

    public record Favourite(long id, String name, String url, boolean shared, boolean standard, boolean mine) {}
}
