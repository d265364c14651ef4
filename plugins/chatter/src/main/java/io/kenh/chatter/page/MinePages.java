package io.kenh.chatter.page;

import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.kenh.api.addon.Host;
import io.kenh.api.data.Cursor;
import io.kenh.api.data.DocRef;
import io.kenh.api.data.DocView;
import io.kenh.api.data.Slice;
import io.kenh.api.security.Current;
import io.kenh.api.web.Access;
import io.kenh.api.web.Routes;
import io.kenh.chatter.access.Readable;
import io.kenh.chatter.access.Topics;
import io.kenh.chatter.activity.ActivityQueries;
import io.kenh.chatter.activity.ActivityQueries.Filter;
import io.kenh.chatter.activity.ActivityRow;
import io.kenh.chatter.activity.Due;
import io.kenh.chatter.activity.TypeRow;
import io.kenh.chatter.activity.Types;
import io.kenh.chatter.api.ChatterPermissions;
import io.kenh.chatter.jte.StaticTemplates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** "My activities": late, today, planned. */
public final class MinePages {
    private static final String PATH = "/chatter/activities";
    private static final int PAGE = 40;

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final Readable readable;
    private final ThreadReader reader;
    private final Types types;

    public MinePages(Host host, Readable readable, ThreadReader reader, Types types) {
        this.host = host;
        this.readable = readable;
        this.reader = reader;
        this.types = types;
    }

    public void routes(Routes routes) {
        routes.get(PATH, new Access.Needs(ChatterPermissions.READ), this::show);
    }

    private void show(Context ctx) {
        var filter = filter(ctx);
        var after = ctx.queryParam("after");
        var rows = rows(filter, after);
        if (ThreadPages.htmx(ctx) && !"main".equals(ctx.header("HX-Target"))) {
            host.ui().fragment(ctx, templates.activityRows(rows));
            return;
        }
        var view = new MineView(
                typeFilters(filter),
                docFilters(filter),
                rows,
                Topics.user(Current.actor().userId()),
                address(filter.typeId(), filter.docType()),
                host.ui().asset("chatter.js"),
                host.ui().asset("chatter.css"));
        host.ui().page(ctx, t("menu.chatter.activities"), templates.activityMine(view));
    }

    private static Filter filter(Context ctx) {
        var type = Objects.requireNonNullElse(ctx.queryParam("type"), "");
        return new Filter(
                type.matches("\\d{1,18}") ? Long.parseLong(type) : 0,
                Objects.requireNonNullElse(ctx.queryParam("doc"), ""));
    }

    private MineView.Rows rows(Filter filter, @Nullable String after) {
        var user = Current.actor().userId();
        var page = host.db().read(em -> ActivityQueries.mine(em, user, filter, PAGE, after));
        return rows(page, address(filter.typeId(), filter.docType()), after, false);
    }

    /**
     * A page of activities with their documents.
     *
     * @param address of the list, with a query
     * @param named it is said who has to do it
     */
    public MineView.Rows rows(Slice<ActivityRow> page, String address, @Nullable String after, boolean named) {
        var documents =
                readable.find(page.items().stream().map(ActivityRow::document).toList());
        var people = named
                ? Names.users(
                        host, page.items().stream().map(ActivityRow::assigneeId).collect(Collectors.toSet()))
                : Map.<Long, String>of();
        var next = page.next() == null ? null : address + "&after=" + page.next();
        return new MineView.Rows(
                items(page, documents, people, lastGroup(after)),
                next,
                after == null,
                Current.actor().may(ChatterPermissions.WRITE));
    }

    /** The heading the page before ended under. */
    private @Nullable Due lastGroup(@Nullable String after) {
        return Cursor.decode(after, 2)
                .map(cursor -> Due.of(ActivityQueries.day(cursor), reader.today()))
                .orElse(null);
    }

    private List<BoxView.Item> items(
            Slice<ActivityRow> page,
            Map<DocRef, DocView> documents,
            Map<Long, String> people,
            @Nullable Due lastGroup) {
        var known = types.byId();
        var items = new ArrayList<BoxView.Item>();
        var group = lastGroup;
        for (var row : page.items()) {
            var document = documents.get(row.document());
            if (document != null) {
                var due = row.due(reader.today());
                items.add(new BoxView.Item(
                        row,
                        Objects.requireNonNull(known.get(row.typeId())),
                        due,
                        people.getOrDefault(row.assigneeId(), ""),
                        new BoxView.Link(document.title(), document.path(), t("doc." + row.docType())),
                        due == group ? null : due));
                group = due;
            }
        }
        return items;
    }

    private List<MineView.Filter> typeFilters(Filter now) {
        var filters = new ArrayList<MineView.Filter>();
        filters.add(new MineView.Filter(t("chatter.mine.all"), address(0, now.docType()), now.typeId() == 0));
        for (TypeRow type : types.all()) {
            if (type.active() || type.id() == now.typeId()) {
                filters.add(new MineView.Filter(
                        type.label(), address(type.id(), now.docType()), type.id() == now.typeId()));
            }
        }
        return filters;
    }

    private List<MineView.Filter> docFilters(Filter now) {
        var found = host.db()
                .read(em -> ActivityQueries.docTypes(em, Current.actor().userId()));
        var usable = found.stream()
                .filter(type -> readable.permission(type).isPresent())
                .sorted()
                .toList();
        if (usable.size() < 2 && now.docType().isEmpty()) {
            return List.of();
        }
        var filters = new ArrayList<MineView.Filter>();
        filters.add(new MineView.Filter(
                t("chatter.mine.all-docs"),
                address(now.typeId(), ""),
                now.docType().isEmpty()));
        for (var type : usable) {
            filters.add(new MineView.Filter(t("doc." + type), address(now.typeId(), type), type.equals(now.docType())));
        }
        return filters;
    }

    private static String address(long type, String doc) {
        return PATH + "?type=" + (type == 0 ? "" : String.valueOf(type)) + "&doc="
                + java.net.URLEncoder.encode(doc, java.nio.charset.StandardCharsets.UTF_8);
    }
}
