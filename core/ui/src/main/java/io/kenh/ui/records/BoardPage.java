package io.kenh.ui.records;

import static io.kenh.ui.Kit.t;

import gg.jte.Content;
import io.javalin.http.Context;
import io.kenh.api.addon.Host;
import io.kenh.api.data.SearchText;
import io.kenh.api.data.Slice;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.ui.Kit;
import io.kenh.ui.form.Option;
import io.kenh.ui.records.BoardView.Card;
import io.kenh.ui.records.BoardView.Stage;
import io.kenh.ui.records.BoardView.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The board: a column for each value, the first cards of each, counts and sums of all. */
final class BoardPage<T> {
    private static final int CARDS = 20;

    private final Records<T> records;
    private final Host host;
    private final Finder<T> finder;
    private final Board board;
    private final Column column;
    private List<Option> options = List.of();

    BoardPage(Records<T> records, Host host, Finder<T> finder, Board board) {
        this.records = records;
        this.host = host;
        this.finder = finder;
        this.board = board;
        this.column = records.find(board.column()).orElseThrow();
    }

    Content page(State state) {
        var summed = finder.summed();
        var groups = new LinkedHashMap<String, Group>();
        new Grouping<>(finder, host)
                .of(state, List.of(new Axis(column, Period.MONTH)), summed, List.of(1), 500)
                .groups()
                .forEach(group -> groups.put(group.keys().getFirst().token(), group));
        var lanes = new ArrayList<Lane>();
        for (var option : columns()) {
            lanes.add(lane(state, option.value(), option.label(), groups.get(option.value())));
        }
        if (groups.containsKey(State.NONE)) {
            lanes.add(lane(state, State.NONE, t("ui.records.none"), groups.get(State.NONE)));
        }
        Others.of(groups.values(), this::open, summed).ifPresent(others -> {
            var key = others.keys().getFirst();
            lanes.add(lane(state, key.token(), key.label(), others));
        });
        var ids = lanes.stream().flatMap(lane -> lane.ids().stream()).distinct().toList();
        var marked = Marked.of(records, host, ids);
        var stages = lanes.stream().map(lane -> stage(state, lane, marked)).toList();
        var quick = records.quick();
        return RecordParts.TEMPLATES.recordsBoard(new BoardView(
                stages,
                moves() ? state.url("/move") : "",
                quick.map(one -> state.url("/quick")).orElse(""),
                quick.map(one -> t(one.label())).orElse("")));
    }

    /** The values of the column in their order: known ones of a choice, what a reference offers. */
    private List<Option> columns() {
        if (options.isEmpty()) {
            options = column.kind() == Column.Kind.CHOICE
                    ? column.choices().stream()
                            .map(choice -> new Option(choice.value(), t(choice.key())))
                            .toList()
                    : column.options().get();
        }
        return options;
    }

    private boolean open(String token) {
        return columns().stream().anyMatch(option -> option.value().equals(token));
    }

    private boolean moves() {
        return board.move() != null && Current.actor().may(board.move());
    }

    /** @param rows the first cards. @param ids of all its records, or of the first cards when there are too many */
    private record Lane(
            String token, String label, @Nullable Group group, Slice<Row> rows, List<Long> ids, boolean whole) {}

    private Lane lane(State state, String token, String label, @Nullable Group group) {
        if (group == null) {
            return new Lane(token, label, null, new Slice<>(List.of(), null), List.of(), true);
        }
        var narrowed = state.narrowed(column.id(), token);
        var rows = rows(narrowed);
        var shown = rows.items().stream().map(Row::id).toList();
        boolean whole = group.count() <= Marked.COLUMN;
        boolean further = whole && rows.next() != null && Marked.anybody(host);
        return new Lane(
                token,
                label,
                group,
                rows,
                further ? finder.ids(narrowed.selection(), List.of(), Marked.COLUMN) : shown,
                whole);
    }

    private Stage stage(State state, Lane lane, Marked marked) {
        var list =
                state.with("view", "list").narrowed(column.id(), lane.token()).url();
        var group = lane.group();
        if (group == null) {
            return new Stage(lane.token(), lane.label(), open(lane.token()), "0", "", List.of(), list, null, List.of());
        }
        var sum = sums(group);
        return new Stage(
                lane.token(),
                lane.label(),
                open(lane.token()),
                Kit.number(group.count()),
                sum,
                cards(lane.rows().items(), lane.token(), marked),
                list,
                further(state.narrowed(column.id(), lane.token()), lane.rows()),
                lane.whole() ? marked.bar(lane.ids()) : List.of());
    }

    /** Of what the cards show; without such a column of the first there is. What is not the first is named. */
    private String sums(Group group) {
        var summed = finder.summed();
        var shown = summed.stream().filter(c -> board.fields().contains(c.id())).toList();
        var words = new ArrayList<String>();
        for (var c : shown.isEmpty() ? summed.stream().limit(1).toList() : shown) {
            var sum = group.sums().get(c.id());
            if (words.isEmpty() || sum instanceof Number number && number.longValue() != 0) {
                var said = Cells.word(c, sum, new Names(Map.of()));
                words.add(words.isEmpty() ? said : t("ui.records.chip", t(c.label()), said));
            }
        }
        return String.join(" · ", words);
    }

    /** The next cards of one column: the state is narrowed to it. */
    Content more(State state) {
        var values = state.conditions(column.id());
        var token = values.isEmpty() ? "" : String.join(",", values.getLast());
        var rows = rows(state);
        var marked = Marked.of(records, host, rows.items().stream().map(Row::id).toList());
        var stage = new Stage(
                token,
                "",
                false,
                "",
                "",
                cards(rows.items(), token, marked),
                state.with("view", "list").url(),
                further(state, rows),
                List.of());
        return RecordParts.TEMPLATES.recordsCards(stage, moves() ? state.url("/move") : "");
    }

    private List<Column> shown() {
        var shown = new ArrayList<Column>();
        shown.add(records.columns().getFirst());
        board.fields().forEach(id -> shown.add(records.find(id).orElseThrow()));
        return shown;
    }

    private Slice<Row> rows(State state) {
        return finder.page(state, Sort.of(records, state), shown(), state.get(State.AFTER), CARDS);
    }

    private static @Nullable String further(State state, Slice<Row> rows) {
        if (rows.next() == null) {
            return null;
        }
        var next = new LinkedHashMap<>(state.with("view", "kanban").params());
        next.put(State.AFTER, rows.next());
        return new State(state.path(), next).url() + "&part=cards";
    }

    private List<Card> cards(List<Row> rows, String token, Marked marked) {
        var shown = shown();
        var names = Names.of(host, shown, rows);
        var targets = !moves()
                ? List.<Target>of()
                : columns().stream()
                        .filter(option -> !option.value().equals(token))
                        .map(option -> new Target(option.value(), option.label()))
                        .toList();
        return rows.stream()
                .map(row -> card(shown, row, names, targets, marked.mark(row.id())))
                .toList();
    }

    private Card card(List<Column> shown, Row row, Names names, List<Target> targets, @Nullable Content mark) {
        var title = Cells.word(shown.getFirst(), row.value(shown.getFirst()), names);
        var fields = shown.stream()
                .skip(1)
                .filter(c -> row.value(c) != null && !"".equals(row.value(c)))
                .map(c -> Cells.content(c, row.value(c), names))
                .toList();
        return new Card(
                row.id(), title.isEmpty() ? "#" + row.id() : title, records.open(row.id()), fields, targets, mark);
    }

    private void known(String token) {
        if (!open(token)) {
            throw new KenhException(CoreError.BAD_REQUEST);
        }
    }

    /** @throws KenhException when no record may be made here */
    void make(Context ctx) {
        var quick = records.quick().orElseThrow(() -> new KenhException(CoreError.FORBIDDEN));
        var title = SearchText.cut(String.valueOf(ctx.formParam("title")).strip(), Board.LONGEST);
        var to = String.valueOf(ctx.formParam("to"));
        known(to);
        if (ctx.formParam("title") == null || title.isEmpty() || title.indexOf('\0') >= 0) {
            throw new KenhException(CoreError.INVALID);
        }
        quick.maker().make(title, to);
    }

    /**
     * @return the page that asks for more before; null when it was moved
     * @throws KenhException when it may not be moved, there or at all
     */
    @Nullable
    String move(Context ctx) {
        if (board.move() == null) {
            throw new KenhException(CoreError.NOT_FOUND);
        }
        Current.actor().require(board.move());
        var id = (Long) (Object) Values.parse(Long.class, String.valueOf(ctx.formParam("id")));
        var to = String.valueOf(ctx.formParam("to"));
        var everything = new State(records.path(), Map.of());
        known(to);
        if (finder.ids(everything, List.of(id), 1).isEmpty()) {
            throw new KenhException(CoreError.NOT_FOUND);
        }
        var page = board.asking().get(to);
        if (page != null) {
            return page.apply(id);
        }
        board.mover().move(id, to);
        return null;
    }
}
