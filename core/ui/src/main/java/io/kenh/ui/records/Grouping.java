package io.kenh.ui.records;

import io.kenh.api.addon.Host;
import io.kenh.api.security.Current;
import io.kenh.ui.records.Column.Trait;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.Expression;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts and sums by one or two axes, in one query. */
final class Grouping<T> {
    /** @param axes as used: days become months when there are too many. @param more there were further groups, the smallest */
    record Result(List<Axis> axes, List<Group> groups, boolean more) {}

    private record Part(Axis axis, @Nullable Buckets buckets) {}

    private record Raw(List<@Nullable Object> values, long count, Map<String, @Nullable Object> sums) {}

    private final Finder<T> finder;
    private final Host host;

    Grouping(Finder<T> finder, Host host) {
        this.finder = finder;
        this.host = host;
    }

    /** @param limits most keys on each axis, for dates */
    Result of(State state, List<Axis> axes, List<Column> summed, List<Integer> limits, int most) {
        return host.db().read(em -> {
            var parts = new ArrayList<Part>();
            for (int i = 0; i < axes.size(); i++) {
                parts.add(part(em, state, axes, axes.get(i), summed, limits.get(i)));
            }
            var raw = raw(em, state, parts, summed, most + 1);
            boolean more = raw.size() > most;
            return new Result(
                    parts.stream().map(Part::axis).toList(), named(parts, more ? raw.subList(0, most) : raw), more);
        });
    }

    private Part part(EntityManager em, State state, List<Axis> axes, Axis axis, List<Column> summed, int limit) {
        if (!axis.column().temporal()) {
            return new Part(axis, null);
        }
        var bounds = ask(em, state, axes, summed).bounds(axis.column());
        if (bounds.isEmpty()) {
            return new Part(axis, new Buckets(axis, List.of()));
        }
        var buckets = Buckets.between(axis, day(bounds.getFirst()), day(bounds.getLast()), limit);
        return new Part(buckets.axis(), buckets);
    }

    /** Limits and figures are of the same rows. */
    private Ask<T> ask(EntityManager em, State state, List<Axis> axes, List<Column> summed) {
        return finder.ask(em, state, axes.stream().map(Axis::column).toList(), summed);
    }

    private static LocalDate day(Object value) {
        return value instanceof Instant at ? LocalDate.ofInstant(at, Current.zone()) : (LocalDate) value;
    }

    private List<Raw> raw(EntityManager em, State state, List<Part> parts, List<Column> summed, int limit) {
        var ask = ask(em, state, parts.stream().map(Part::axis).toList(), summed);
        var by = new ArrayList<Expression<?>>();
        for (var part : parts) {
            by.add(
                    part.buckets() == null
                            ? ask.at(part.axis().column())
                            : part.buckets().expression(ask));
        }
        by.forEach(ask::select);
        var number = ask.number();
        int count = ask.select(number);
        var sums = new LinkedHashMap<String, Integer>();
        for (var column : summed) {
            sums.put(column.id(), ask.select(Finder.sum(ask, column)));
            if (column.is(Trait.AVERAGED)) {
                sums.put(Measure.values(column), ask.select(ask.cb.count(ask.at(column))));
            }
        }
        ask.group(by);
        ask.order(ask.cb.desc(number));
        return ask.list(limit).stream()
                .map(tuple -> new Raw(values(tuple, parts.size()), (Long) tuple.get(count), sums(tuple, sums)))
                .toList();
    }

    private static List<@Nullable Object> values(Tuple tuple, int count) {
        var values = new ArrayList<@Nullable Object>();
        for (int i = 0; i < count; i++) {
            values.add(tuple.get(i));
        }
        return values;
    }

    private static Map<String, @Nullable Object> sums(Tuple tuple, Map<String, Integer> at) {
        var sums = new HashMap<String, @Nullable Object>();
        at.forEach((id, position) -> sums.put(id, tuple.get(position)));
        return sums;
    }

    private List<Group> named(List<Part> parts, List<Raw> raw) {
        var ids = new HashMap<String, Set<Long>>();
        for (int i = 0; i < parts.size(); i++) {
            var column = parts.get(i).axis().column();
            if (column.named()) {
                var set = ids.computeIfAbsent(column.id(), id -> new HashSet<>());
                for (var row : raw) {
                    Names.add(set, row.values().get(i));
                }
            }
        }
        var columns = parts.stream().map(part -> part.axis().column()).toList();
        var names = Names.of(host, columns, ids);
        return raw.stream()
                .map(row -> new Group(keys(parts, row, names), row.count(), row.sums()))
                .sorted(BY_KEYS)
                .toList();
    }

    private static List<Key> keys(List<Part> parts, Raw row, Names names) {
        var keys = new ArrayList<Key>();
        for (int i = 0; i < parts.size(); i++) {
            var value = row.values().get(i);
            var buckets = parts.get(i).buckets();
            keys.add(
                    buckets != null && value instanceof Integer number
                            ? buckets.key(number)
                            : Cells.key(parts.get(i).axis().column(), value, names));
        }
        return keys;
    }

    private static final Comparator<Group> BY_KEYS = (a, b) -> {
        for (int i = 0; i < a.keys().size(); i++) {
            int order = a.keys().get(i).compareTo(b.keys().get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    };
}
