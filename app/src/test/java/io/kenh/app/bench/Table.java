package io.kenh.app.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table of figures, columns as wide as they need. */
final class Table {
    private final List<List<String>> rows = new ArrayList<>();

    Table(String... head) {
        rows.add(List.of(head));
    }

    void row(Object... cells) {
        var row = new ArrayList<String>();
        for (var cell : cells) {
            row.add(cell instanceof Double number ? format(number) : String.valueOf(cell));
        }
        rows.add(row);
    }

    private static String format(double number) {
        return String.format(Locale.ROOT, number >= 100 ? "%,.0f" : "%.2f", number);
    }

    void print(String title) {
        System.out.println(title);
        var widths = new int[rows.getFirst().size()];
        rows.forEach(row -> {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        });
        for (var row : rows) {
            var line = new StringBuilder("  ");
            for (int i = 0; i < row.size(); i++) {
                line.append(i == 0 ? pad(row.get(i), widths[i], false) : "   " + pad(row.get(i), widths[i], true));
            }
            System.out.println(line);
        }
        System.out.println();
    }

    private static String pad(String text, int width, boolean right) {
        var blanks = " ".repeat(width - text.length());
        return right ? blanks + text : text + blanks;
    }
}
