package io.kenh.chatter.grid;

import io.kenh.api.addon.Host;
import io.kenh.api.security.Users;
import io.kenh.chatter.activity.Due;
import io.kenh.chatter.activity.TypeRow;
import io.kenh.ui.Kit;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The cells of a page of documents. */
final class GridCells {
    private final String document;
    private final Wish wish;
    private final LocalDate today;
    private final boolean mayWrite;
    private final Map<Long, Map<Long, GridQueries.Cell>> found = new HashMap<>();
    private final Map<Long, Users.UserRef> people;

    GridCells(Host host, String document, Wish wish, LocalDate today, List<GridQueries.Cell> cells, boolean mayWrite) {
        this.document = document;
        this.wish = wish;
        this.today = today;
        this.mayWrite = mayWrite;
        cells.forEach(cell ->
                found.computeIfAbsent(cell.document(), id -> new HashMap<>()).put(cell.type(), cell));
        var ids = cells.stream()
                .filter(cell -> cell.one() == cell.other())
                .map(GridQueries.Cell::one)
                .collect(Collectors.toSet());
        this.people =
                ids.isEmpty() ? Map.of() : host.services().get(Users.class).find(ids);
    }

    String thread(long id) {
        return "/chatter/threads/" + document + "/" + id;
    }

    GridView.Cell of(long id, TypeRow type) {
        var cell = found.getOrDefault(id, Map.of()).get(type.id());
        var place = "chatter-cell-" + id + "-" + type.id();
        if (cell == null) {
            return new GridView.Cell(type, place, plan(id, type), null, "", 0, "");
        }
        var person = cell.one() == cell.other() ? people.get(cell.one()) : null;
        return new GridView.Cell(
                type,
                place,
                thread(id) + "/cells/" + type.id() + (wish.person() == 0 ? "" : "?who=" + wish.person()),
                Due.of(cell.next(), today),
                Kit.date(cell.next()),
                cell.count(),
                person == null ? "" : person.name());
    }

    private @Nullable String plan(long id, TypeRow type) {
        return mayWrite && type.active() ? thread(id) + "/activities/new?activityType=" + type.id() : null;
    }
}
