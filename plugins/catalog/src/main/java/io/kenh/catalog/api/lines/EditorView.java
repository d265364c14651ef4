package io.kenh.catalog.api.lines;

import java.util.List;

/**
 * The line editor of a form.
 *
 * @param blank an empty line, to copy
 * @param preview where the form is posted to have its sums counted
 * @param script the editor's
 */
public record EditorView(List<LineRow> rows, LineRow blank, TotalsView totals, String preview, String script) {
    /** An empty line of words, to copy. */
    public LineRow words(LineKind kind) {
        return new LineRow("", kind, "", "", "", "0", "", List.of(), "0", false, "", "", false, List.of(), "");
    }
}
