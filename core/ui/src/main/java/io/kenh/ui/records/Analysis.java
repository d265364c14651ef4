package io.kenh.ui.records;

import static io.kenh.ui.Kit.t;

import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.ui.Kit;
import io.kenh.ui.form.Option;
import io.kenh.ui.records.AnalysisView.Cell;
import io.kenh.ui.records.AnalysisView.Table;
import io.kenh.ui.records.AnalysisView.TableRow;
import io.kenh.ui.records.Column.Trait;
import io.kenh.ui.records.Measure.Tally;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Counts or sums by one or two axes: the figures behind pivot and chart. */
final class Analysis<T> {
    static final int ROWS = 200;
    static final int COLUMNS = 50;

    private final Records<T> records;
    private final State state;
    private final Axis row;
    private final @Nullable Axis column;
    private final @Nullable Measure measure;
    private final boolean cut;
    private final int most;
    private final List<Key> rows;
    private final List<Key> columns;
    private final Map<List<String>, Tally> values = new HashMap<>();

    /** @param twoAxes false for a chart */
    Analysis(Records<T> records, Host host, Finder<T> finder, State asked, boolean twoAxes, int most) {
        this.records = records;
        this.most = most;
        this.state = twoAxes ? opened(records, asked) : asked;
        var wantedRow = Axis.parse(records, state.get("rows")).orElseGet(() -> firstAxis(records));
        var wantedColumn = twoAxes ? Axis.parse(records, state.get("cols")).orElse(null) : null;
        this.measure = Measure.parse(records, state.get("measure")).orElse(null);
        var axes = wantedColumn == null ? List.of(wantedRow) : List.of(wantedRow, wantedColumn);
        var result = new Grouping<>(finder, host)
                .of(
                        state,
                        axes,
                        measure == null ? List.of() : List.of(measure.column()),
                        List.of(most, COLUMNS),
                        most * (wantedColumn == null ? 1 : COLUMNS));
        this.row = result.axes().getFirst();
        this.column = wantedColumn == null ? null : result.axes().getLast();
        var allRows = keys(result, 0);
        var allColumns = wantedColumn == null ? List.<Key>of() : keys(result, 1);
        this.rows = allRows.subList(0, Math.min(allRows.size(), most));
        this.columns = allColumns.subList(0, Math.min(allColumns.size(), COLUMNS));
        this.cut = result.more() || rows.size() < allRows.size() || columns.size() < allColumns.size();
        result.groups().forEach(this::put);
    }

    private static State opened(Records<?> records, State asked) {
        boolean said = records.pivot().keySet().stream()
                .anyMatch(name -> !asked.get(name).isEmpty());
        var state = asked;
        for (var start :
                said ? Map.<String, String>of().entrySet() : records.pivot().entrySet()) {
            state = state.with(start.getKey(), start.getValue());
        }
        return state;
    }

    /** What opens without a question is quick among any number of records, if there is such a column. */
    private static Axis firstAxis(Records<?> records) {
        var grouped =
                records.columns().stream().filter(c -> c.is(Trait.GROUPED)).toList();
        return grouped.stream()
                .filter(c -> records.summary()
                        .filter(summary -> Covered.told(summary, c))
                        .isPresent())
                .findFirst()
                .or(() -> grouped.stream().findFirst())
                .map(c -> new Axis(c, Period.MONTH))
                .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
    }

    private static List<Key> keys(Grouping.Result result, int axis) {
        var keys = new TreeSet<Key>(Key::compareTo);
        result.groups().forEach(group -> keys.add(group.keys().get(axis)));
        return List.copyOf(keys);
    }

    private void put(Group group) {
        var tokens = group.keys().stream().map(Key::token).toList();
        values.put(
                tokens,
                measure == null
                        ? new Tally(BigDecimal.valueOf(group.count()), group.count())
                        : measure.of(group.sums()));
    }

    String cut() {
        return cut ? t("ui.records.pivot-cut", most, COLUMNS) : "";
    }

    List<Key> rows() {
        return rows;
    }

    BigDecimal value(Key key) {
        return value(tally(key));
    }

    private Tally tally(Key key) {
        return values.getOrDefault(List.of(key.token()), Tally.NOTHING);
    }

    private BigDecimal value(Tally tally) {
        return measure == null ? tally.sum() : measure.value(tally);
    }

    private String said(Tally tally) {
        return said(value(tally));
    }

    String said(BigDecimal value) {
        return measure == null ? Kit.number(value.longValue()) : measure.said(value);
    }

    String url(Key key) {
        return drilled(state, row, key).url();
    }

    private State drilled(State from, Axis axis, Key key) {
        return ListPage.drill(from.selection(), axis.column(), key);
    }

    String title() {
        var what = measure == null ? records.counted() : measure.label();
        return t("ui.records.chip", what, Frame.label(row));
    }

    Table table() {
        var lines = new ArrayList<TableRow>();
        var bottom = new HashMap<String, Tally>();
        var all = Tally.NOTHING;
        for (var key : rows) {
            var cells = new ArrayList<Cell>();
            var total = columns.isEmpty() ? tally(key) : Tally.NOTHING;
            for (var other : columns) {
                var value = values.get(List.of(key.token(), other.token()));
                cells.add(value == null ? new Cell("", null) : new Cell(said(value), url(key, other)));
                total = total.plus(value == null ? Tally.NOTHING : value);
                bottom.merge(other.token(), value == null ? Tally.NOTHING : value, Tally::plus);
            }
            all = all.plus(total);
            lines.add(new TableRow(new Cell(key.label(), url(key)), cells, new Cell(said(total), url(key))));
        }
        var totals = new ArrayList<Cell>();
        columns.forEach(key ->
                totals.add(new Cell(said(bottom.getOrDefault(key.token(), Tally.NOTHING)), columnUrl(key))));
        totals.add(new Cell(said(all), state.selection().with("view", "list").url()));
        var headings = columns.stream()
                .map(key -> new Cell(key.label(), columnUrl(key)))
                .toList();
        return new Table(Frame.label(row), headings, lines, totals);
    }

    private String url(Key key, Key other) {
        var inRow = ListPage.drill(state.selection(), row.column(), key);
        return column == null
                ? inRow.url()
                : inRow.narrowed(column.column().id(), other.token()).url();
    }

    private @Nullable String columnUrl(Key key) {
        return column == null ? null : drilled(state, column, key).url();
    }

    AnalysisView view(@Nullable ChartView drawing) {
        var fields = Frame.fields(state.with("rows", null).with("cols", null).with("chart", null), "measure");
        return new AnalysisView(
                records.path(),
                fields,
                axes(),
                measures(),
                row.token(),
                column == null ? "" : column.token(),
                measure == null ? "" : measure.token(),
                state.get("chart").isEmpty() ? "bar" : state.get("chart"),
                table(),
                drawing,
                cut());
    }

    private List<Option> axes() {
        var axes = new ArrayList<Option>();
        for (var c : records.columns()) {
            if (c.is(Trait.GROUPED)) {
                for (var period : c.temporal() ? Period.values() : new Period[] {Period.MONTH}) {
                    var axis = new Axis(c, period);
                    axes.add(new Option(axis.token(), Frame.label(axis)));
                }
            }
        }
        return axes;
    }

    private List<Option> measures() {
        var measures = new ArrayList<Option>();
        measures.add(new Option("", records.counted()));
        Measure.of(records).forEach(one -> measures.add(new Option(one.token(), one.label())));
        return measures;
    }
}
