package io.kenh.chatter.grid;

import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.kenh.api.addon.Host;
import io.kenh.api.data.DocType;
import io.kenh.api.data.Documents;
import io.kenh.api.security.Current;
import io.kenh.api.security.Users;
import io.kenh.api.security.Users.UserRef;
import io.kenh.api.web.Access;
import io.kenh.api.web.Routes;
import io.kenh.chatter.activity.Types;
import io.kenh.chatter.api.ChatterPermissions;
import io.kenh.chatter.jte.StaticTemplates;
import io.kenh.chatter.page.MinePages;
import io.kenh.chatter.page.MineView;
import io.kenh.ui.Kit;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What everybody has to do, as far as the reader may read the documents it is about. */
public final class TeamPages {
    private static final int PAGE = 40;

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final TeamQueries queries;
    private final MinePages items;
    private final Types types;

    public TeamPages(Host host, TeamQueries queries, MinePages items, Types types) {
        this.host = host;
        this.queries = queries;
        this.items = items;
        this.types = types;
    }

    public void routes(Routes routes) {
        routes.get(TeamBoard.PATH, new Access.Needs(ChatterPermissions.READ), this::show);
    }

    private void show(Context ctx) {
        var asked = Wish.of(ctx.queryParam("who"), ctx.queryParam("due"), ctx.queryParam("type"));
        // Nobody has nothing to do here.
        var wish = asked.nobody() ? new Wish("", asked.due(), asked.type()) : asked;
        var document = Objects.requireNonNullElse(ctx.queryParam("doc"), "");
        var today = LocalDate.ofInstant(host.clock().instant(), Current.zone());
        var after = ctx.queryParam("after");
        var rows = rows(wish, document, today, after);
        boolean part = ctx.header("HX-Request") != null && ctx.header("HX-Boosted") == null;
        if (part && !"main".equals(ctx.header("HX-Target"))) {
            boolean next = after != null && !after.isEmpty();
            host.ui()
                    .fragment(
                            ctx,
                            next
                                    ? templates.activityRows(rows)
                                    : templates.gridTeamBody(view(wish, document, today, rows)));
            return;
        }
        host.ui().page(ctx, t("menu.chatter.team"), templates.gridTeam(view(wish, document, today, rows)));
    }

    private TeamView view(Wish wish, String document, LocalDate today, MineView.Rows rows) {
        var tallies = queries.tallies(today);
        var ids = tallies.all().stream().map(Tally::assignee).collect(Collectors.toCollection(TreeSet::new));
        ids.add(wish.person());
        ids.remove(0L);
        var board = new TeamBoard(wish, document, tallies, names(ids));
        return new TeamView(
                board.documents(documents()),
                board.types(types.all()),
                board.people(),
                board.all(),
                tallies.cut() ? t("chatter.team.cut", Kit.number(Tallies.MOST)) : "",
                board.chosen(),
                board.clear(),
                rows,
                TeamBoard.address(wish.who(), wish.due(), wish.type(), document),
                host.ui().asset("chatter.js"),
                host.ui().asset("chatter.css"));
    }

    private Map<Long, String> names(TreeSet<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : host.services().get(Users.class).find(ids).values().stream()
                        .collect(Collectors.toMap(UserRef::id, UserRef::name));
    }

    private Map<String, String> documents() {
        var known = new LinkedHashMap<String, String>();
        host.services()
                .find(Documents.class)
                .ifPresent(all -> all.types().stream()
                        .filter(type -> Current.actor().may(type.read()))
                        .map(DocType::name)
                        .forEach(name -> known.put(name, t("doc." + name))));
        return known;
    }

    private MineView.Rows rows(Wish wish, String document, LocalDate today, @Nullable String after) {
        var page = queries.page(wish, document, today, PAGE, after);
        var address = TeamBoard.address(wish.who(), wish.due(), wish.type(), document);
        return items.rows(page, address, after, true);
    }
}
