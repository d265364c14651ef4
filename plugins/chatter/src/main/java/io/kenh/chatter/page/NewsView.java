package io.kenh.chatter.page;

import io.kenh.chatter.notify.NotificationRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The reader's notifications. */
public record NewsView(boolean all, Rows rows, String topic, String style) {
    public record Rows(List<Item> items, @Nullable String next, boolean first, boolean all) {}

    /**
     * @param text what happened, in one sentence
     * @param excerpt of a note, or an activity's summary
     * @param documents links of one that is folded
     */
    public record Item(NotificationRow row, String text, String excerpt, List<Link> documents) {
        public String path() {
            return "/chatter/notifications/" + row.id();
        }
    }

    public record Link(String title, String path) {}
}
