package io.kenh.catalog.api.lines;

import io.kenh.catalog.api.Totals;
import java.util.ArrayList;
import java.util.List;

/** All lines of a document and what they add up to: the one place where money is computed. */
public record Filled(List<FilledLine> lines, Totals totals) {
    public static Filled of(List<FilledLine> lines) {
        var sold =
                lines.stream().filter(line -> line.kind() == LineKind.PRODUCT).toList();
        var totals = Totals.of(sold.stream().map(FilledLine::counted).toList());
        var sums = totals.lines().iterator();
        var worth = new ArrayList<FilledLine>();
        for (var line : lines) {
            worth.add(line.kind() == LineKind.PRODUCT ? line.worth(sums.next()) : line);
        }
        return new Filled(List.copyOf(worth), totals);
    }
}
