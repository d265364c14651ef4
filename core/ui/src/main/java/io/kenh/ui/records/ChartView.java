package io.kenh.ui.records;

import java.util.List;

/**
 * A drawing, in units of its own box.
 *
 * @param line points of a line, empty for bars and pies
 * @param ticks of the vertical axis
 */
public record ChartView(
        String kind,
        String title,
        String text,
        int width,
        int height,
        List<Mark> marks,
        String line,
        List<Tick> ticks) {

    /**
     * A bar, a point or a slice, and what it counts.
     *
     * @param path of a slice
     * @param series which colour
     */
    public record Mark(
            String label,
            String value,
            String url,
            String x,
            String y,
            String width,
            String path,
            int series,
            boolean named) {}

    public record Tick(String y, String label) {}
}
