package io.kenh.catalog.api.lines;

import gg.jte.Content;
import io.kenh.catalog.api.Totals;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The table of a printed document.
 *
 * @param words the total in words
 * @param end stays on the page of the sums
 */
public record PrintedLines(
        List<FilledLine> lines,
        Totals totals,
        List<PrintedSum> more,
        String words,
        @Nullable Content end) {

    /** @param number counts products from 1; 0 for a section or note */
    public record Row(int number, FilledLine line) {}

    /**
     * Lines that stay on one page: a heading with what it stands above, a note with what it belongs to. The last one also holds the sums:
     * there is always one.
     */
    public List<List<Row>> groups() {
        var groups = new ArrayList<List<Row>>();
        var group = new ArrayList<Row>();
        boolean sold = false;
        int number = 0;
        for (var line : lines) {
            if (sold && line.kind() != LineKind.NOTE) {
                groups.add(group);
                group = new ArrayList<>();
                sold = false;
            }
            boolean product = line.kind() == LineKind.PRODUCT;
            number += product ? 1 : 0;
            group.add(new Row(product ? number : 0, line));
            sold |= product;
        }
        groups.add(group);
        return groups;
    }
}
