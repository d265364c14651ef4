package io.kenh.ui.records;

import static io.kenh.ui.Kit.t;

import io.kenh.ui.records.ChartView.Mark;
import io.kenh.ui.records.ChartView.Tick;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Places the figures of an analysis. */
final class Charts {
    /** More marks than this nobody reads. */
    static final int MOST = 40;

    private static final int WIDTH = 800;
    private static final int ROW = 30;
    private static final int LABEL = 210;
    private static final int NUMBER = 130;
    private static final int COLOURS = 8;

    private Charts() {}

    static ChartView draw(Analysis<?> analysis, String kind) {
        return switch (kind) {
            case "line" -> line(analysis);
            case "pie" -> pie(analysis);
            default -> bars(analysis);
        };
    }

    private static ChartView bars(Analysis<?> analysis) {
        double most = most(analysis);
        var marks = new ArrayList<Mark>();
        for (int i = 0; i < analysis.rows().size(); i++) {
            var key = analysis.rows().get(i);
            double length = Math.max(analysis.value(key).doubleValue(), 0) / most * (WIDTH - LABEL - NUMBER);
            marks.add(
                    mark(analysis, key, number(LABEL), number(i * ROW + 4), number(Math.max(length, 1)), "", 0, true));
        }
        return new ChartView(
                "bar", analysis.title(), text(analysis), WIDTH, marks.size() * ROW + 8, marks, "", List.of());
    }

    private static ChartView line(Analysis<?> analysis) {
        double most = most(analysis);
        int count = analysis.rows().size();
        int left = NUMBER;
        int bottom = 300;
        var marks = new ArrayList<Mark>();
        for (int i = 0; i < count; i++) {
            var key = analysis.rows().get(i);
            double x = count == 1 ? (left + WIDTH) / 2.0 : left + (WIDTH - left - 50.0) * i / (count - 1);
            double y = bottom - Math.max(analysis.value(key).doubleValue(), 0) / most * (bottom - 20);
            boolean named = i % Math.max(1, (count + 7) / 8) == 0;
            marks.add(mark(analysis, key, number(x), number(y), "", "", 0, named));
        }
        var points = marks.stream().map(m -> m.x() + "," + m.y()).collect(Collectors.joining(" "));
        var ticks = new ArrayList<Tick>();
        for (int i = 0; i <= 4; i++) {
            var value = BigDecimal.valueOf(most * i / 4).round(new MathContext(3));
            ticks.add(new Tick(number(bottom - (bottom - 20) * i / 4.0), analysis.said(value)));
        }
        return new ChartView("line", analysis.title(), text(analysis), WIDTH, 340, marks, points, ticks);
    }

    private static ChartView pie(Analysis<?> analysis) {
        double all = analysis.rows().stream()
                .mapToDouble(key -> Math.max(analysis.value(key).doubleValue(), 0))
                .sum();
        var marks = new ArrayList<Mark>();
        double from = 0;
        for (int i = 0; i < analysis.rows().size(); i++) {
            var key = analysis.rows().get(i);
            double part = all == 0 ? 0 : Math.max(analysis.value(key).doubleValue(), 0) / all;
            marks.add(mark(analysis, key, "", "", "", slice(from, part), i % COLOURS, true));
            from += part;
        }
        return new ChartView("pie", analysis.title(), text(analysis), 300, 300, marks, "", List.of());
    }

    /** From twelve o'clock, with the sun. */
    private static String slice(double from, double part) {
        if (part <= 0) {
            return "";
        }
        double radius = 140;
        if (part > 0.9999) {
            return "M150 10a140 140 0 1 1-.1 0z";
        }
        double start = 2 * Math.PI * from;
        double end = 2 * Math.PI * (from + part);
        return "M150 150L%s %sA140 140 0 %d 1 %s %sZ"
                .formatted(
                        number(150 + radius * Math.sin(start)),
                        number(150 - radius * Math.cos(start)),
                        part > 0.5 ? 1 : 0,
                        number(150 + radius * Math.sin(end)),
                        number(150 - radius * Math.cos(end)));
    }

    private static Mark mark(
            Analysis<?> analysis, Key key, String x, String y, String width, String path, int series, boolean named) {
        return new Mark(
                key.label(), analysis.said(analysis.value(key)), analysis.url(key), x, y, width, path, series, named);
    }

    private static double most(Analysis<?> analysis) {
        return Math.max(
                1,
                analysis.rows().stream()
                        .mapToDouble(key -> analysis.value(key).doubleValue())
                        .max()
                        .orElse(1));
    }

    /** The same in words, for those who do not see it. */
    private static String text(Analysis<?> analysis) {
        return analysis.rows().stream()
                .limit(20)
                .map(key -> t("ui.records.chip", key.label(), analysis.said(analysis.value(key))))
                .collect(Collectors.joining("; "));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
