package io.kenh.ui.records;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The table.
 *
 * @param sums under each heading; empty where nothing is summed
 * @param more address of the next page, null on the last
 * @param start address of the first page when this is not it, else null
 * @param bulk empty when nothing can be done to several at once
 */
public record ListView(
        List<Heading> headings,
        List<Line> lines,
        List<GroupLine> groups,
        String count,
        List<String> sums,
        @Nullable String more,
        @Nullable String start,
        List<Bulk> bulk,
        Content extraBulk,
        boolean picked,
        String notice) {

    /** @param sorted {@code ascending}, {@code descending} or null */
    public record Heading(
            String label,
            String css,
            @Nullable String url,
            @Nullable String sorted) {}

    public record Cell(String label, String css, Content content) {}

    /** @param face before the title */
    public record Line(
            long id, String title, Content face, @Nullable String url, List<Cell> cells) {}

    /** @param sums under each heading but the first */
    public record GroupLine(String label, String count, List<String> sums, String url, String rows) {}

    public record Bulk(
            String label, String icon, String url, @Nullable String confirm) {}

    public int width() {
        return headings.size() + (picked ? 1 : 0);
    }
}
