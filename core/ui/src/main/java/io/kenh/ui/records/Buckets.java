package io.kenh.ui.records;

import jakarta.persistence.criteria.Expression;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The periods that a set of dates touches. Grouping says which one a record is in by comparing with their limits: any database, any time
 * zone.
 */
record Buckets(Axis axis, List<LocalDate> starts) {

    static Buckets between(Axis axis, LocalDate first, LocalDate last, int limit) {
        var period = axis.period();
        while (true) {
            var starts = new ArrayList<LocalDate>();
            for (var start = period.start(first); !start.isAfter(last); start = period.next(start)) {
                starts.add(start);
                if (starts.size() > limit && period != Period.YEAR) {
                    break;
                }
            }
            if (starts.size() <= limit || period == Period.YEAR) {
                return new Buckets(new Axis(axis.column(), period), List.copyOf(starts));
            }
            period = period.coarser();
        }
    }

    /** Number of the period, null without a date. */
    Expression<Integer> expression(Ask<?> ask) {
        var cb = ask.cb;
        var cases = cb.<Integer>selectCase();
        for (int i = 1; i < starts.size(); i++) {
            // Literals, as PostgreSQL takes the same expression with other parameters for another one.
            if (axis.column().kind() == Column.Kind.DATE) {
                Expression<LocalDate> at = ask.at(axis.column());
                cases = cases.when(cb.lessThan(at, cb.literal(starts.get(i))), cb.literal(i - 1));
            } else {
                Expression<Instant> at = ask.at(axis.column());
                cases = cases.when(cb.lessThan(at, cb.literal(Filters.start(starts.get(i)))), cb.literal(i - 1));
            }
        }
        Expression<?> at = ask.at(axis.column());
        cases = cases.when(cb.isNotNull(at), cb.literal(Math.max(starts.size() - 1, 0)));
        return cases.otherwise(cb.nullLiteral(Integer.class));
    }

    Key key(int number) {
        var start = starts.get(number);
        return new Key(axis.period().token(start), axis.period().label(start), start);
    }
}
