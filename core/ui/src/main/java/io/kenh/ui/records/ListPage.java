package io.kenh.ui.records;

import static io.kenh.ui.Kit.t;

import gg.jte.Content;
import io.javalin.http.Context;
import io.kenh.api.addon.Host;
import io.kenh.api.data.Slice;
import io.kenh.api.security.Current;
import io.kenh.ui.Kit;
import io.kenh.ui.records.Column.Trait;
import io.kenh.ui.records.ListView.Cell;
import io.kenh.ui.records.ListView.GroupLine;
import io.kenh.ui.records.ListView.Heading;
import io.kenh.ui.records.ListView.Line;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table: pages by key, or groups that open. */
final class ListPage<T> {
    static final int PAGE = 80;
    private static final int GROUPS = 200;

    private final Records<T> records;
    private final Host host;
    private final Finder<T> finder;

    ListPage(Records<T> records, Host host, Finder<T> finder) {
        this.records = records;
        this.host = host;
        this.finder = finder;
    }

    Content page(Context ctx, State state) {
        var axis = Axis.parse(records, state.get("group"));
        if (axis.isPresent()) {
            return grouped(ctx, state, axis.get());
        }
        var sort = Sort.of(records, state);
        var after = state.get(State.AFTER);
        var rows = finder.page(state, sort, shown(), after, PAGE);
        boolean first = after.isEmpty();
        if (rows.items().isEmpty() && first) {
            return nothing(state);
        }
        var totals = first ? finder.totals(state) : null;
        return RecordParts.TEMPLATES.recordsList(view(ctx, state, sort, rows, totals));
    }

    Content nothing(State state) {
        return state.selection().params().isEmpty()
                ? records.emptyPage()
                : Kit.empty(
                        "filter-off",
                        t("ui.records.no-match"),
                        t("ui.records.no-match.text"),
                        Kit.quietButton(records.path() + "?view=list", "x", t("ui.records.clear")));
    }

    /** The next page, or the rows of a group. */
    Content rows(State state) {
        var sort = Sort.of(records, state);
        var rows = finder.page(state.with("group", null), sort, shown(), state.get(State.AFTER), PAGE);
        return RecordParts.TEMPLATES.recordsRows(view(null, state, sort, rows, null));
    }

    private List<Column> shown() {
        return records.columns().stream()
                .filter(column -> !column.is(Trait.HIDDEN))
                .toList();
    }

    private ListView view(@Nullable Context ctx, State state, Sort sort, Slice<Row> rows, @Nullable Totals totals) {
        var columns = shown();
        var names = Names.of(host, columns, rows.items());
        var actions = Offered.actions(records, host);
        var extra = ctx == null ? Kit.none() : records.extraBulk(ctx);
        return new ListView(
                columns.stream().map(column -> heading(state, sort, column)).toList(),
                rows.items().stream().map(row -> line(columns, row, names)).toList(),
                List.of(),
                totals == null ? "" : count(totals),
                totals == null ? List.of() : sums(columns, totals),
                rows.next() == null ? null : next(state, rows.next()),
                state.get(State.AFTER).isEmpty()
                        ? null
                        : state.with(State.AFTER, null).url(),
                bulk(actions, state),
                extra,
                picks(actions),
                "");
    }

    /** Also when no action is allowed to this actor: other plugins may have put theirs there. */
    private boolean picks(List<BulkAction> actions) {
        return !actions.isEmpty() || records.hasExtraBulk();
    }

    private static String next(State state, String cursor) {
        var more = new java.util.LinkedHashMap<>(state.params());
        more.remove("group");
        more.put(State.AFTER, cursor);
        return new State(state.path(), more).url();
    }

    private Heading heading(State state, Sort sort, Column column) {
        if (!column.is(Trait.SORTED)) {
            return new Heading(t(column.label()), Cells.css(column), null, null);
        }
        boolean current = sort.by().filter(column::equals).isPresent();
        var other = current && !sort.down() ? "-" + column.id() : column.id();
        var sorted = current ? sort.down() ? "descending" : "ascending" : null;
        return new Heading(
                t(column.label()), Cells.css(column), state.with("sort", other).url(), sorted);
    }

    private Line line(List<Column> columns, Row row, Names names) {
        var cells = columns.stream()
                .map(column ->
                        new Cell(t(column.label()), Cells.css(column), Cells.content(column, row.value(column), names)))
                .toList();
        var title = Cells.word(columns.getFirst(), row.value(columns.getFirst()), names);
        var face = Cells.face(columns.getFirst(), row.value(columns.getFirst()), names);
        return new Line(row.id(), title.isEmpty() ? "#" + row.id() : title, face, records.open(row.id()), cells);
    }

    static String count(Totals totals) {
        return totals.more()
                ? t("ui.records.count-more", Kit.number(totals.count()))
                : t("ui.records.count", totals.count());
    }

    private List<String> sums(List<Column> columns, Totals totals) {
        return columns.stream()
                .map(column -> column.is(Trait.SUMMED) && !totals.more()
                        ? Cells.word(column, totals.sums().get(column.id()), new Names(java.util.Map.of()))
                        : "")
                .toList();
    }

    private static List<ListView.Bulk> bulk(List<BulkAction> actions, State state) {
        return actions.stream()
                .filter(action -> Current.actor().may(action.permission()))
                .map(action -> new ListView.Bulk(
                        t(action.label()),
                        action.icon(),
                        state.url("/bulk/" + action.id()),
                        action.confirm() == null ? null : t(action.confirm())))
                .toList();
    }

    private Content grouped(Context ctx, State state, Axis axis) {
        var columns = shown();
        var summed = columns.stream().filter(column -> column.is(Trait.SUMMED)).toList();
        var result = new Grouping<>(finder, host).of(state, List.of(axis), summed, List.of(GROUPS), GROUPS);
        if (result.groups().isEmpty()) {
            return nothing(state);
        }
        var sort = Sort.of(records, state);
        var actions = Offered.actions(records, host);
        var groups = result.groups().stream()
                .map(group -> group(state, result.axes().getFirst(), group, columns))
                .toList();
        return RecordParts.TEMPLATES.recordsList(new ListView(
                columns.stream().map(column -> heading(state, sort, column)).toList(),
                List.of(),
                groups,
                count(finder.totals(state)),
                List.of(),
                null,
                null,
                bulk(actions, state),
                records.extraBulk(ctx),
                picks(actions),
                result.more() ? t("ui.records.groups-cut", GROUPS) : ""));
    }

    private GroupLine group(State state, Axis axis, Group group, List<Column> columns) {
        var key = group.keys().getFirst();
        var inside = drill(state, axis.column(), key);
        return new GroupLine(
                key.label(),
                Kit.number(group.count()),
                columns.stream()
                        .skip(1)
                        .map(column -> Cells.word(column, group.sums().get(column.id()), new Names(java.util.Map.of())))
                        .toList(),
                inside.with("group", null).url(),
                inside.with("group", null).url() + "&part=rows");
    }

    /** The same list with only the records of a group. Two conditions on one column: the group's is the narrower. */
    static State drill(State state, Column column, Key key) {
        return state.with("view", "list").narrowed(column.id(), key.token());
    }
}
