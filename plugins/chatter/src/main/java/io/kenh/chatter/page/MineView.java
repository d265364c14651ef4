package io.kenh.chatter.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the reader has to do. */
public record MineView(
        List<Filter> types,
        List<Filter> docTypes,
        Rows rows,
        String topic,
        String address,
        String script,
        String style) {
    /** A filter to switch to. */
    public record Filter(String label, String url, boolean current) {}

    public record Rows(List<BoxView.Item> items, @Nullable String next, boolean first, boolean mayWrite) {}
}
