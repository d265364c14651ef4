package io.kenh.chatter.page;

import static io.kenh.ui.Kit.t;

import gg.jte.Content;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.security.Actor;
import io.kenh.api.security.Current;
import io.kenh.api.ui.ShellSlots;
import io.kenh.api.ui.SlotPart;
import io.kenh.api.web.Access;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.chatter.access.Topics;
import io.kenh.chatter.activity.ActivityQueries;
import io.kenh.chatter.api.ChatterPermissions;
import io.kenh.chatter.jte.StaticTemplates;
import io.kenh.chatter.notify.Inbox;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The bell, and the page of everything it counted. */
public final class NewsPages {
    private static final String PATH = "/chatter/notifications";
    private static final int PAGE = 40;

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final Inbox inbox;
    private final NewsReader reader;

    public NewsPages(Host host, Inbox inbox, NewsReader reader) {
        this.host = host;
        this.inbox = inbox;
        this.reader = reader;
    }

    public void routes(Routes routes) {
        var read = new Access.Needs(ChatterPermissions.READ);
        routes.get("/chatter/bell", read, ctx -> host.ui().fragment(ctx, templates.notificationBell(bell())))
                .get(PATH, read, this::show)
                .get(PATH + "/{notification}/open", read, ctx -> ctx.redirect(inbox.open(id(ctx))))
                .post(PATH + "/{notification}/read", read, this::markOne)
                .post(PATH + "/read-all", read, this::markAll);
    }

    public SlotPart<Actor> part() {
        return new SlotPart<>(ShellSlots.TOP, 100, this::render);
    }

    private Content render(Context ctx, Actor actor) {
        return actor.may(ChatterPermissions.READ) ? templates.notificationBell(bell()) : SlotPart.NOTHING;
    }

    private BellView bell() {
        var me = Current.actor().userId();
        var today = LocalDate.ofInstant(host.clock().instant(), Current.zone());
        var due = host.db().read(em -> ActivityQueries.due(em, me, today, Inbox.MOST_COUNTED + 1));
        boolean late = due.stream().anyMatch(day -> day.isBefore(today));
        return new BellView(
                inbox.unread(), due.size(), late, Topics.user(me), host.ui().asset("chatter.css"));
    }

    private static long id(Context ctx) {
        return PathId.of(ctx, "notification");
    }

    private void show(Context ctx) {
        boolean all = "1".equals(ctx.queryParam("all"));
        var rows = rows(all, ctx.queryParam("after"));
        if (ThreadPages.htmx(ctx) && !"main".equals(ctx.header("HX-Target"))) {
            host.ui().fragment(ctx, templates.notificationRows(rows));
            return;
        }
        var view = new NewsView(
                all, rows, Topics.user(Current.actor().userId()), host.ui().asset("chatter.css"));
        host.ui().page(ctx, t("menu.chatter.notifications"), templates.notificationPage(view));
    }

    private NewsView.Rows rows(boolean all, @Nullable String after) {
        var page = inbox.page(!all, PAGE, after);
        var next = page.rows().next() == null
                ? null
                : address(all) + "after=" + page.rows().next();
        return new NewsView.Rows(reader.items(page), next, after == null, all);
    }

    private static String address(boolean all) {
        return PATH + (all ? "?all=1&" : "?");
    }

    private void markOne(Context ctx) {
        inbox.read(id(ctx));
        back(ctx);
    }

    private void markAll(Context ctx) {
        inbox.readAll();
        back(ctx);
    }

    private void back(Context ctx) {
        boolean all = "1".equals(ctx.queryParam("all"));
        ctx.redirect(PATH + (all ? "?all=1" : ""), HttpStatus.SEE_OTHER);
    }
}
