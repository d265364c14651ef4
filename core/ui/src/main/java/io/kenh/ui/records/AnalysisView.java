package io.kenh.ui.records;

import io.kenh.ui.form.Option;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What pivot and chart share: the questions asked and the table of answers.
 *
 * @param cols chosen second axis, empty for none
 * @param cut empty, or that not everything is shown
 */
public record AnalysisView(
        String path,
        Map<String, String> fields,
        List<Option> axes,
        List<Option> measures,
        String rows,
        String cols,
        String measure,
        String chart,
        Table table,
        @Nullable ChartView drawing,
        String cut) {

    /** @param totals under the columns, the last of all */
    public record Table(String corner, List<Cell> headings, List<TableRow> rows, List<Cell> totals) {}

    public record TableRow(Cell heading, List<Cell> cells, Cell total) {}

    /** @param url the records it counts, null for none */
    public record Cell(String text, @Nullable String url) {}
}
