package io.kenh.ui.records;

import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A column's filter as a condition: any of its values. What cannot be understood is refused, never left out. */
final class Filters {
    static final int ALTERNATIVES = 200;

    private final CriteriaBuilder cb;
    private final CriteriaQuery<?> query;
    private final Root<?> root;
    private final LocalDate today;
    private final UnaryOperator<String> paths;

    Filters(CriteriaBuilder cb, CriteriaQuery<?> query, Root<?> root, LocalDate today, UnaryOperator<String> paths) {
        this.cb = cb;
        this.query = query;
        this.root = root;
        this.today = today;
        this.paths = paths;
    }

    Predicate of(Column column, List<String> values) {
        if (values.size() > ALTERNATIVES) {
            throw new KenhException(CoreError.BAD_REQUEST);
        }
        var any = new ArrayList<Predicate>();
        values.forEach(value -> any.add(one(column, value)));
        return cb.or(any.toArray(Predicate[]::new));
    }

    private Predicate one(Column column, String value) {
        if (column.kind() == Column.Kind.LABELS) {
            return labelled(column, value);
        }
        Expression<?> at = at(column);
        if (value.equals(State.NONE)) {
            return cb.isNull(at);
        }
        return switch (column.kind()) {
            case TEXT -> cb.equal(at, Values.unescaped(value));
            case NUMBER, MONEY -> number(column, value);
            case DATE -> days(column, Span.parse(value, today));
            case MOMENT -> moments(column, Span.parse(value, today));
            case CHOICE -> cb.equal(at, Values.parse(at.getJavaType(), value));
            case FLAG -> cb.equal(at, value.equals("true"));
            case USER -> cb.equal(at, value.equals("me") ? Current.actor().userId() : id(value));
            case REF, LABELS -> cb.equal(at, id(value));
        };
    }

    private <X> Expression<X> at(Column column) {
        return Paths.of(root, paths.apply(column.path()));
    }

    private Predicate labelled(Column column, String value) {
        var sub = query.subquery(Integer.class);
        var labels = sub.correlate(root).join(column.path());
        sub.select(cb.literal(1));
        if (value.equals(State.NONE)) {
            return cb.not(cb.exists(sub));
        }
        return cb.exists(sub.where(cb.equal(labels.get("id"), id(value))));
    }

    private static Object id(String value) {
        return Values.parse(Long.class, value);
    }

    private Predicate number(Column column, String value) {
        Expression<Comparable<Object>> at = at(column);
        int dots = value.indexOf("..");
        if (dots < 0) {
            return cb.equal(at, Values.parse(at.getJavaType(), value));
        }
        var all = new ArrayList<Predicate>();
        var from = value.substring(0, dots);
        var to = value.substring(dots + 2);
        if (!from.isEmpty()) {
            all.add(cb.greaterThanOrEqualTo(at, Values.parse(at.getJavaType(), from)));
        }
        if (!to.isEmpty()) {
            all.add(cb.lessThanOrEqualTo(at, Values.parse(at.getJavaType(), to)));
        }
        return cb.and(all.toArray(Predicate[]::new));
    }

    private Predicate days(Column column, Span span) {
        Expression<LocalDate> at = at(column);
        var all = new ArrayList<Predicate>();
        span.first().ifPresent(from -> all.add(cb.greaterThanOrEqualTo(at, from)));
        span.after().ifPresent(to -> all.add(cb.lessThan(at, to)));
        return cb.and(all.toArray(Predicate[]::new));
    }

    private Predicate moments(Column column, Span span) {
        Expression<Instant> at = at(column);
        var all = new ArrayList<Predicate>();
        span.first().ifPresent(from -> all.add(cb.greaterThanOrEqualTo(at, start(from))));
        span.after().ifPresent(to -> all.add(cb.lessThan(at, start(to))));
        return cb.and(all.toArray(Predicate[]::new));
    }

    static Instant start(LocalDate day) {
        return day.atStartOfDay(Current.zone()).toInstant();
    }
}
