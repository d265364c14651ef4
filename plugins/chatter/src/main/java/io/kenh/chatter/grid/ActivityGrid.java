package io.kenh.chatter.grid;

import static io.kenh.ui.Kit.t;

import gg.jte.Content;
import io.kenh.api.addon.Host;
import io.kenh.api.data.DocType;
import io.kenh.api.security.Current;
import io.kenh.chatter.activity.TypeRow;
import io.kenh.chatter.activity.Types;
import io.kenh.chatter.api.ChatterPermissions;
import io.kenh.chatter.grid.GridView.Nothing;
import io.kenh.chatter.grid.GridView.Row;
import io.kenh.chatter.grid.GridView.Rows;
import io.kenh.chatter.jte.StaticTemplates;
import io.kenh.ui.Kit;
import io.kenh.ui.records.Picked;
import io.kenh.ui.records.Picked.Line;
import io.kenh.ui.records.RecordView;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** On the lists of all documents: what is to be done about each, by type of activity. */
public final class ActivityGrid implements RecordView {
    private static final String ID = "activity";
    private static final int PAGE = 40;

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final Types types;

    public ActivityGrid(Host host, Types types) {
        this.host = host;
        this.types = types;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String label() {
        return "chatter.grid";
    }

    @Override
    public String icon() {
        return "checklist";
    }

    @Override
    public boolean offered(DocType<?> type) {
        return Current.actor().may(ChatterPermissions.READ);
    }

    @Override
    public Content content(DocType<?> type, Picked records, boolean part) {
        var state = records.state();
        var wish = Wish.of(state.get("v.who"), state.get("v.due"), state.get("v.type"));
        var columns = columns(type.name());
        var rows = rows(type.name(), records, wish, columns);
        if (part && !records.after().isEmpty()) {
            return templates.gridRows(rows);
        }
        var tallies = GridQueries.tallies(host, records, type.name());
        var bar = new GridBar(host, state, wish, tallies);
        var view = new GridView(
                Picked.part(state.with("view", ID).url()),
                bar.person(),
                bar.people(),
                bar.dues(),
                bar.heads(columns),
                rows,
                nothing(bar, wish, rows),
                tallies.cut() ? t("chatter.grid.cut", Kit.number(Tallies.MOST)) : "",
                host.ui().asset("chatter.js"),
                host.ui().asset("chatter.css"));
        return part ? templates.gridBody(view) : templates.gridPage(view);
    }

    /** Types in use, and those put away of which something is left. */
    private List<TypeRow> columns(String document) {
        var all = types.all();
        var left = all.stream().allMatch(TypeRow::active)
                ? List.<Long>of()
                : host.db().read(em -> GridQueries.putAway(em, document));
        return all.stream()
                .filter(type -> type.active() || left.contains(type.id()))
                .toList();
    }

    private Rows rows(String document, Picked records, Wish wish, List<TypeRow> columns) {
        List<Line> lines;
        @Nullable String next;
        if (wish.nobody()) {
            var page = GridQueries.without(records, document, PAGE);
            lines = page.items();
            next = page.next();
        } else {
            var page = GridQueries.first(records, document, wish, PAGE);
            var ids = page.items().stream().map(GridQueries.First::document).toList();
            var known = records.lines(ids);
            lines = ids.stream()
                    .flatMap(id -> Optional.ofNullable(known.get(id)).stream())
                    .toList();
            next = page.next();
        }
        boolean mayWrite = Current.actor().may(ChatterPermissions.WRITE);
        var address = next == null ? null : records.from(next);
        return new Rows(
                items(document, records, wish, lines, columns, mayWrite),
                columns.size() + 1,
                address,
                address == null ? null : Picked.part(address),
                mayWrite);
    }

    private List<Row> items(
            String document, Picked records, Wish wish, List<Line> lines, List<TypeRow> columns, boolean mayWrite) {
        if (lines.isEmpty()) {
            return List.of();
        }
        var ids = lines.stream().map(Line::id).toList();
        var found = wish.nobody()
                ? List.<GridQueries.Cell>of()
                : host.db().read(em -> GridQueries.cells(em, document, ids, wish.person()));
        var cells = new GridCells(host, document, wish, records.today(), found, mayWrite);
        return lines.stream()
                .map(line -> new Row(
                        line,
                        cells.thread(line.id()),
                        columns.stream().map(type -> cells.of(line.id(), type)).toList()))
                .toList();
    }

    private static Nothing nothing(GridBar bar, Wish wish, Rows rows) {
        if (!rows.items().isEmpty()) {
            return new Nothing("", "", "", "");
        }
        if (wish.nobody()) {
            return new Nothing(t("chatter.grid.none.nobody"), t("chatter.grid.none.nobody.help"), "", "");
        }
        boolean filtered = !wish.who().isEmpty() || !wish.due().isEmpty() || wish.type() != 0;
        return filtered
                ? new Nothing(
                        t("chatter.grid.none.wish"), t("chatter.grid.none.wish.help"), bar.all(), t("chatter.grid.all"))
                : new Nothing(
                        t("chatter.grid.none"),
                        t("chatter.grid.none.help"),
                        bar.nobody(),
                        t("chatter.grid.nobody.show"));
    }
}
