package io.kenh.sales.board;

import io.kenh.ui.Kpi;
import java.util.List;

/** The dashboard. */
public record BoardView(List<Kpi> kpis, List<Bar> states, List<Bar> products, List<Bar> customers, String style) {
    /**
     * A bar of a chart, and its row in the table that it is.
     *
     * @param value formatted
     * @param width 0 to 100
     * @param url the records it counts
     */
    public record Bar(String label, String value, int width, String url) {}
}
