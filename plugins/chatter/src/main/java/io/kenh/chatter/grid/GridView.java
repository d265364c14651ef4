package io.kenh.chatter.grid;

import io.kenh.chatter.activity.Due;
import io.kenh.chatter.activity.TypeRow;
import io.kenh.ui.records.Picked.Line;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Activities of the documents of a list: a row for each document, a column for each type.
 *
 * @param address of the view alone
 * @param person whose activities are shown, in words
 * @param people whose may be shown
 * @param notice empty, or that nothing was counted
 */
public record GridView(
        String address,
        String person,
        List<Link> people,
        List<Link> dues,
        List<Head> heads,
        Rows rows,
        Nothing nothing,
        String notice,
        String script,
        String style) {
    /** @param count empty where nothing was counted */
    public record Link(String label, String icon, String count, String url, boolean current) {}

    public record Head(TypeRow type, String url, boolean current, List<Count> counts) {}

    public record Count(Due due, String number, String url) {}

    /**
     * @param next address of the rows after these, null on the last page
     * @param more the same for a script
     */
    public record Rows(
            List<Row> items,
            int columns,
            @Nullable String next,
            @Nullable String more,
            boolean mayWrite) {}

    /** @param thread address of the document's thread */
    public record Row(Line line, String thread, List<Cell> cells) {}

    /**
     * @param id of its button
     * @param url of what it opens, null when there is nothing to see or do
     * @param due null when nothing is planned
     * @param person of its activities; empty when several have to do it
     */
    public record Cell(
            TypeRow type,
            String id,
            @Nullable String url,
            @Nullable Due due,
            String date,
            long count,
            String person) {}

    /** What an empty view says. @param url where to go on, empty for nowhere */
    public record Nothing(String title, String text, String url, String link) {}
}
