package io.kenh.inbox.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list pane.
 *
 * @param unread "3" or "99+"; empty for none
 * @param filters where the chips come from again
 * @param refresh where the rows come from again
 * @param more the next rows; null at the end
 */
public record ListView(
        List<RowView> rows,
        List<List<Chip>> chips,
        List<Hidden> hidden,
        String query,
        String unread,
        String filters,
        String refresh,
        @Nullable String more,
        boolean narrowed) {
    /** A filter the search form carries along. */
    public record Hidden(String name, String text) {}
}
