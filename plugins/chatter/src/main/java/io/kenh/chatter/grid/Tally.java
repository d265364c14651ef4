package io.kenh.chatter.grid;

import io.kenh.chatter.activity.Activity;
import io.kenh.chatter.activity.Due;
import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.From;
import jakarta.persistence.criteria.Predicate;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** How many activities of a kind of document, a type and a person are late, for today, planned for later. */
public record Tally(String document, long type, long assignee, long late, long today, long planned) {
    static final Tally NONE = new Tally("", 0, 0, 0, 0, 0);

    /** What a query of tallies groups by. */
    static List<Expression<?>> by(From<?, Activity> activity) {
        return List.of(activity.get("docType"), activity.get("typeId"), activity.get("assigneeId"));
    }

    /** What it counts. */
    static List<Expression<?>> counts(CriteriaBuilder cb, From<?, Activity> activity, LocalDate today) {
        var day = activity.<LocalDate>get("dueOn");
        return List.of(
                number(cb, cb.lessThan(day, today)),
                number(cb, cb.equal(day, today)),
                number(cb, cb.greaterThan(day, today)));
    }

    private static Expression<Long> number(CriteriaBuilder cb, Predicate which) {
        return cb.sum(cb.<Long>selectCase().when(which, 1L).otherwise(0L));
    }

    /** A row of {@link #by} and {@link #counts}. */
    static Tally of(Tuple row) {
        return new Tally(
                row.get(0, String.class),
                row.get(1, Long.class),
                row.get(2, Long.class),
                row.get(3, Long.class),
                row.get(4, Long.class),
                row.get(5, Long.class));
    }

    /** Together, under the names of the first. */
    static Tally sum(List<Tally> all) {
        return all.stream().reduce(Tally::plus).orElse(NONE);
    }

    private Tally plus(Tally other) {
        return new Tally(document, type, assignee, late + other.late, today + other.today, planned + other.planned);
    }

    public long of(Due due) {
        return switch (due) {
            case LATE -> late;
            case TODAY -> today;
            case PLANNED -> planned;
        };
    }

    public long total() {
        return late + today + planned;
    }

    /** Of this lateness, or of any. @param due as {@link Wish#due} says it */
    long of(String due) {
        return due.isEmpty() ? total() : of(Due.valueOf(due.toUpperCase(Locale.ROOT)));
    }
}
