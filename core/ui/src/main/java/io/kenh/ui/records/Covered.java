package io.kenh.ui.records;

import io.kenh.api.data.SummaryShape;
import io.kenh.ui.records.Column.Trait;
import java.util.List;
import java.util.Optional;

/** Whether a summary knows all that a list's figures are asked for: the one place that decides where they are read. */
final class Covered {
    private Covered() {}

    /** @return the list's summary, if it does */
    static Optional<SummaryShape> by(Records<?> records, State state, List<Column> by, List<Column> summed) {
        return records.summary()
                .filter(summary -> state.get("q").isBlank())
                .filter(summary -> records.scopes().stream()
                        .allMatch(scope -> scope.attribute()
                                .filter(summary.by()::containsKey)
                                .isPresent()))
                .filter(summary -> records.columns().stream()
                        .filter(column -> !state.conditions(column.id()).isEmpty())
                        .allMatch(column -> told(summary, column)))
                .filter(summary -> by.stream().allMatch(column -> told(summary, column)))
                .filter(summary -> summed.stream()
                        .allMatch(column -> summary.sums().containsKey(column.path()) && !column.is(Trait.AVERAGED)));
    }

    static boolean told(SummaryShape summary, Column column) {
        return column.kind() != Column.Kind.LABELS && summary.by().containsKey(column.path());
    }

    /** Where the summary has what a record has there. */
    static String path(SummaryShape summary, String ofRecord) {
        var field = summary.by().getOrDefault(ofRecord, summary.sums().get(ofRecord));
        if (field == null) {
            throw new IllegalStateException(summary.type().getName() + " does not know " + ofRecord);
        }
        return field.getName();
    }
}
