package io.kenh.ui.records;

import static io.kenh.ui.Kit.t;

import gg.jte.Content;
import io.javalin.http.Context;
import io.kenh.api.addon.Host;
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
        var stages = new ArrayList<Stage>();
        for (var option : columns()) {
            stages.add(stage(state, option.value(), option.label(), groups.get(option.value())));
        }
        if (groups.containsKey(State.NONE)) {
            stages.add(stage(state, State.NONE, t("ui.records.none"), groups.get(State.NONE)));
        }
        return RecordParts.TEMPLATES.recordsBoard(new BoardView(stages, moves() ? state.url("/move") : ""));
    }

    /** The values of the column in their order: known ones of a choice, what a reference offers. */
    private List<Option> columns() {
        return column.kind() == Column.Kind.CHOICE
                ? column.choices().stream()
                        .map(choice -> new Option(choice.value(), t(choice.key())))
                        .toList()
                : column.options().get();
    }

    private boolean moves() {
        return board.move() != null && Current.actor().may(board.move());
    }

    private Stage stage(State state, String token, String label, @Nullable Group group) {
        var list = state.with("view", "list").narrowed(column.id(), token).url();
        if (group == null) {
            return new Stage(token, label, "0", "", List.of(), list, null);
        }
        var first = finder.summed().stream().findFirst();
        var sum = first.map(c -> Cells.word(c, group.sums().get(c.id()), new Names(Map.of())))
                .orElse("");
        var cards = cards(state.narrowed(column.id(), token), token);
        return new Stage(token, label, Kit.number(group.count()), sum, cards.cards(), list, cards.more());
    }

    /** The next cards of one column: the state is narrowed to it. */
    Content more(State state) {
        var values = state.conditions(column.id());
        var token = values.isEmpty() ? "" : values.getLast().getFirst();
        var cards = cards(state, token);
        var stage = new Stage(
                token, "", "", "", cards.cards(), state.with("view", "list").url(), cards.more());
        return RecordParts.TEMPLATES.recordsCards(stage, moves() ? state.url("/move") : "");
    }

    private record Cards(List<Card> cards, @Nullable String more) {}

    private Cards cards(State state, String token) {
        var shown = new ArrayList<Column>();
        shown.add(records.columns().getFirst());
        board.fields().forEach(id -> shown.add(records.find(id).orElseThrow()));
        var rows = finder.page(state, Sort.of(records, state), shown, state.get(State.AFTER), CARDS);
        var names = Names.of(host, shown, rows.items());
        var targets = targets(token);
        var cards = rows.items().stream()
                .map(row -> card(shown, row, names, targets))
                .toList();
        if (rows.next() == null) {
            return new Cards(cards, null);
        }
        var next = new LinkedHashMap<>(state.with("view", "kanban").params());
        next.put(State.AFTER, rows.next());
        return new Cards(cards, new State(state.path(), next).url() + "&part=cards");
    }

    private List<Target> targets(String token) {
        return !moves()
                ? List.of()
                : columns().stream()
                        .filter(option -> !option.value().equals(token))
                        .map(option -> new Target(option.value(), option.label()))
                        .toList();
    }

    private Card card(List<Column> shown, Row row, Names names, List<Target> targets) {
        var title = Cells.word(shown.getFirst(), row.value(shown.getFirst()), names);
        var fields = shown.stream()
                .skip(1)
                .filter(c -> row.value(c) != null)
                .map(c -> Cells.content(c, row.value(c), names))
                .toList();
        return new Card(row.id(), title.isEmpty() ? "#" + row.id() : title, records.open(row.id()), fields, targets);
    }

    /** @throws KenhException when it may not be moved, there or at all */
    void move(Context ctx) {
        if (board.move() == null) {
            throw new KenhException(CoreError.NOT_FOUND);
        }
        Current.actor().require(board.move());
        var id = (Long) (Object) Values.parse(Long.class, String.valueOf(ctx.formParam("id")));
        var to = String.valueOf(ctx.formParam("to"));
        var everything = new State(records.path(), Map.of());
        if (columns().stream().noneMatch(option -> option.value().equals(to))) {
            throw new KenhException(CoreError.BAD_REQUEST);
        }
        if (finder.ids(everything, List.of(id), 1).isEmpty()) {
            throw new KenhException(CoreError.NOT_FOUND);
        }
        board.mover().move(id, to);
    }
}
