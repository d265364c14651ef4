package io.kenh.chatter.page;

import io.kenh.chatter.activity.ActivityRow;
import io.kenh.chatter.activity.Due;
import io.kenh.chatter.activity.TypeRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is planned for a document. */
public record BoxView(String base, String topic, List<Item> items, boolean mayWrite) {
    /**
     * @param assignee empty where it is plain to see
     * @param document title and path of the document, where they are not plain to see
     * @param group the due heading to stand above it, null when it is the same as before
     */
    public record Item(
            ActivityRow row,
            TypeRow type,
            Due due,
            String assignee,
            @Nullable Link document,
            @Nullable Due group) {
        public String title() {
            return row.summary().isEmpty() ? type.label() : row.summary();
        }

        public String path() {
            return "/chatter/activities/" + row.id();
        }
    }

    public record Link(String title, String path, String type) {}
}
