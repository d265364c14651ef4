package io.kenh.ui.records;

import static io.kenh.ui.Kit.t;

import io.kenh.ui.Kit;
import io.kenh.ui.records.Column.Trait;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What pivot and chart show of the records beside their number: a column's sum, or its average. */
record Measure(Column column, boolean average) {
    private static final String AVERAGE = "avg-";
    private static final int DECIMALS = 2;

    /** A sum and of how many values, to add up before it is divided. */
    record Tally(BigDecimal sum, long values) {
        static final Tally NOTHING = new Tally(BigDecimal.ZERO, 0);

        Tally plus(Tally other) {
            return new Tally(sum.add(other.sum), values + other.values);
        }
    }

    static Optional<Measure> parse(Records<?> records, String token) {
        return of(records).stream().filter(one -> one.token().equals(token)).findFirst();
    }

    static List<Measure> of(Records<?> records) {
        var measures = new ArrayList<Measure>();
        for (var column : records.columns()) {
            if (column.is(Trait.SUMMED)) {
                measures.add(new Measure(column, false));
            }
            if (column.is(Trait.AVERAGED)) {
                measures.add(new Measure(column, true));
            }
        }
        return measures;
    }

    String token() {
        return average ? AVERAGE + column.id() : column.id();
    }

    String label() {
        return average ? t("ui.records.measure.average", t(column.label())) : t(column.label());
    }

    /** Where the number of a column's values stands among the sums of a group. */
    static String values(Column column) {
        return AVERAGE + column.id();
    }

    Tally of(Map<String, @Nullable Object> sums) {
        var sum = sums.get(column.id());
        var values = sums.get(values(column));
        return new Tally(
                sum == null ? BigDecimal.ZERO : new BigDecimal(sum.toString()),
                values instanceof Long number ? number : 0);
    }

    BigDecimal value(Tally tally) {
        if (!average) {
            return tally.sum();
        }
        return tally.values() == 0
                ? BigDecimal.ZERO
                : tally.sum().divide(BigDecimal.valueOf(tally.values()), DECIMALS, RoundingMode.HALF_UP);
    }

    String said(BigDecimal value) {
        return column.kind() == Column.Kind.MONEY
                ? Kit.money(value.setScale(0, RoundingMode.HALF_UP).longValue())
                : Kit.number(value);
    }
}
