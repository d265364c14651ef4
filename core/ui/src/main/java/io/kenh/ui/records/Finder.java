package io.kenh.ui.records;

import io.kenh.api.addon.Host;
import io.kenh.api.data.Slice;
import io.kenh.api.security.Current;
import io.kenh.ui.records.Column.Trait;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Rows, counts and sums. Values only: no entity is loaded, and nothing for each row. */
final class Finder<T> {
    private final Records<T> records;
    private final Host host;

    Finder(Records<T> records, Host host) {
        this.records = records;
        this.host = host;
    }

    LocalDate today() {
        return LocalDate.ofInstant(host.clock().instant(), Current.zone());
    }

    Ask<T> ask(EntityManager em, State state) {
        return new Ask<>(em, records, state, today(), null);
    }

    /** Figures by these columns, from the summary where it knows all of this. */
    Ask<T> ask(EntityManager em, State state, List<Column> by, List<Column> summed) {
        var summary = Covered.by(records, state, by, summed).orElse(null);
        return new Ask<>(em, records, state, today(), summary);
    }

    /** @param after cursor, null or empty for the first page */
    Slice<Row> page(State state, Sort sort, List<Column> columns, @Nullable String after, int limit) {
        return page(state, sort, columns, after, limit, ask -> {});
    }

    /** @param narrower leaves out some of them */
    Slice<Row> page(
            State state,
            Sort sort,
            List<Column> columns,
            @Nullable String after,
            int limit,
            Consumer<Ask<T>> narrower) {
        return host.db().read(em -> {
            var ask = ask(em, state);
            narrower.accept(ask);
            var wanted = with(columns, sort);
            int id = ask.select(ask.id());
            var at = wanted.stream().map(column -> ask.select(ask.at(column))).toList();
            sort.apply(ask, after);
            var rows = ask.list(limit + 1).stream()
                    .map(tuple -> {
                        var values = new HashMap<String, @Nullable Object>();
                        for (int i = 0; i < wanted.size(); i++) {
                            values.put(wanted.get(i).id(), tuple.get(at.get(i)));
                        }
                        return new Row((Long) tuple.get(id), values);
                    })
                    .toList();
            return Slice.of(rows, limit, sort::cursor);
        });
    }

    private static List<Column> with(List<Column> columns, Sort sort) {
        var wanted = new ArrayList<>(columns);
        sort.by().filter(column -> !columns.contains(column)).ifPresent(wanted::add);
        return wanted;
    }

    /** One probe, then one aggregate over at most {@link Totals#LIMIT} records. */
    Totals totals(State state) {
        return host.db().read(em -> {
            var probe = ask(em, state);
            probe.select(probe.id());
            if (!probe.list(Totals.LIMIT, 1).isEmpty()) {
                return new Totals(Totals.LIMIT, true, Map.of());
            }
            var ask = ask(em, state);
            int count = ask.select(ask.cb.count(ask.id()));
            var summed = summed();
            var at = summed.stream().map(column -> ask.select(sum(ask, column))).toList();
            var tuple = ask.list(1).getFirst();
            var sums = new HashMap<String, @Nullable Object>();
            for (int i = 0; i < summed.size(); i++) {
                sums.put(summed.get(i).id(), tuple.get(at.get(i)));
            }
            return new Totals((Long) tuple.get(count), false, sums);
        });
    }

    List<Column> summed() {
        return records.columns().stream()
                .filter(column -> column.is(Trait.SUMMED))
                .toList();
    }

    static Expression<?> sum(Ask<?> ask, Column column) {
        Path<Number> at = (Path<Number>) ask.<Number>at(column);
        return ask.cb.sum(at);
    }

    /** Ids the actor can see, of those or, when empty, of all the state selects. */
    List<Long> ids(State state, List<Long> of, int limit) {
        return host.db().read(em -> {
            var ask = ask(em, state);
            int id = ask.select(ask.id());
            if (!of.isEmpty()) {
                ask.and(ask.id().in(of));
            }
            ask.order(ask.cb.asc(ask.id()));
            return ask.list(limit).stream().map(tuple -> (Long) tuple.get(id)).toList();
        });
    }
}
