package io.kenh.ui;

/**
 * A bar of a chart, and its row in the list that the chart is.
 *
 * @param value formatted, e.g. by {@link Kit#number}
 * @param width 0 to 100
 * @param url the records it counts
 */
public record Bar(String label, String value, int width, String url) {
    /** @param most what the longest bar stands for */
    public static Bar of(String label, String said, long value, long most, String url) {
        int width = most <= 0 ? 0 : Math.clamp(value * 100 / most, 0, 100);
        return new Bar(label, said, width, url);
    }
}
