package io.kenh.ui.records;

import io.kenh.ui.Bar;
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
    /** Bars as a list, for narrow screens: a drawing as wide as a phone has letters nobody can read. */
    public List<Bar> bars() {
        double most = marks.stream()
                .mapToDouble(mark -> Double.parseDouble(mark.width()))
                .max()
                .orElse(1);
        return marks.stream()
                .map(mark -> new Bar(
                        mark.label(),
                        mark.value(),
                        (int) Math.round(Double.parseDouble(mark.width()) / most * 100),
                        mark.url()))
                .toList();
    }

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
