package io.kenh.ui.records;

import io.kenh.api.addon.Host;
import io.kenh.api.data.Slice;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The records of a list that the actor may see and the address selects, as a {@link RecordView} reads them. */
public final class Picked {
    private final Records<?> records;
    private final Host host;
    private final Finder<?> finder;
    private final State state;

    Picked(Records<?> records, Host host, Finder<?> finder, State state) {
        this.records = records;
        this.host = host;
        this.finder = finder;
        this.state = state;
    }

    /**
     * A record as a row of any view shows it.
     *
     * @param title the list's first column
     * @param about the list's next name or text, such as the customer; may be empty
     * @param url its page, null for none
     */
    public record Line(
            long id, String title, String about, @Nullable String url) {}

    public State state() {
        return state;
    }

    /** Where the page before this one ended, as that page said it; empty for the first. */
    public String after() {
        return state.get(State.AFTER);
    }

    /** The reader's. */
    public LocalDate today() {
        return finder.today();
    }

    /** Address of the view from another page of it on. */
    public String from(String cursor) {
        var next = new LinkedHashMap<>(state.params());
        next.put(State.AFTER, cursor);
        return new State(state.path(), next).url();
    }

    /** The same address for a script, which gets the view alone. */
    public static String part(String address) {
        return address + "&part=view";
    }

    /** Any question about them, in one read. */
    public <R> R ask(Function<RecordQuery, R> question) {
        return host.db().read(em -> question.apply(finder.ask(em, state)));
    }

    /** A page of them in the order of the list. @param narrower leaves out some; empty of further rows */
    public Slice<Line> page(Consumer<RecordQuery> narrower, int limit) {
        var rows = finder.page(state, Sort.of(records, state), shown(), after(), limit, narrower::accept);
        return new Slice<>(lines(rows.items()), rows.next());
    }

    /** Those of these records, by id. */
    public Map<Long, Line> lines(Collection<Long> ids) {
        var found = new HashMap<Long, Line>();
        if (!ids.isEmpty()) {
            var rows = finder.page(
                    state,
                    new Sort(null, false),
                    shown(),
                    null,
                    ids.size(),
                    query -> query.and(query.id().in(ids)));
            lines(rows.items()).forEach(line -> found.put(line.id(), line));
        }
        return found;
    }

    private List<Column> shown() {
        var title = records.columns().getFirst();
        return records.columns().stream()
                .skip(1)
                .filter(column -> !column.is(Column.Trait.HIDDEN))
                .filter(column -> column.kind() == Column.Kind.TEXT || column.kind() == Column.Kind.REF)
                .findFirst()
                .map(about -> List.of(title, about))
                .orElse(List.of(title));
    }

    private List<Line> lines(List<Row> rows) {
        var shown = shown();
        var names = Names.of(host, shown, rows);
        return rows.stream().map(row -> line(shown, row, names)).toList();
    }

    private Line line(List<Column> shown, Row row, Names names) {
        var title = Cells.word(shown.getFirst(), row.value(shown.getFirst()), names);
        var about = shown.size() == 1 ? "" : Cells.word(shown.getLast(), row.value(shown.getLast()), names);
        return new Line(row.id(), title.isEmpty() ? "#" + row.id() : title, about, records.open(row.id()));
    }
}
