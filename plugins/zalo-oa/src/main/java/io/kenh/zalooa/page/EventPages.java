package io.kenh.zalooa.page;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.security.Current;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.ui.FilterBar;
import io.kenh.ui.FilterBar.Chip;
import io.kenh.ui.Kit;
import io.kenh.ui.form.Form;
import io.kenh.ui.form.Option;
import io.kenh.zalooa.account.Accounts;
import io.kenh.zalooa.api.ZaloOaPermissions;
import io.kenh.zalooa.event.EventLog;
import io.kenh.zalooa.event.EventNames;
import io.kenh.zalooa.event.EventState;
import io.kenh.zalooa.jte.StaticTemplates;
import io.kenh.zalooa.webhook.RefusedCounter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The event log. */
public final class EventPages {
    private static final String PATH = "/zalo-oa/events";
    private static final String ROWS = "event-rows";

    private final Host host;
    private final EventLog log;
    private final Accounts accounts;
    private final RefusedCounter refused;
    private final StaticTemplates templates = new StaticTemplates();

    public EventPages(Host host, EventLog log, Accounts accounts, RefusedCounter refused) {
        this.host = host;
        this.log = log;
        this.accounts = accounts;
        this.refused = refused;
    }

    public void routes(Routes routes) {
        var read = new Access.Needs(ZaloOaPermissions.LOG);
        routes.get(PATH, read, this::list);
        routes.get(PATH + "/{id}", read, this::show);
        routes.post(PATH + "/{id}/retry", read, ctx -> act(ctx, () -> log.retry(PathId.of(ctx))));
        routes.post(PATH + "/{id}/mark-error", read, ctx -> act(ctx, () -> log.markError(PathId.of(ctx))));
        routes.post("/zalo-oa/retry-events", read, this::retryAll);
    }

    static List<Option> accountOptions(Accounts accounts) {
        var options = new ArrayList<Option>();
        options.add(new Option("", Kit.t("zalo-oa.filter.all-accounts")));
        accounts.refs().forEach(a -> options.add(new Option(String.valueOf(a.id()), a.name())));
        return options;
    }

    private void list(Context ctx) {
        var form = Form.query(ctx);
        var filter = new EventLog.Filter(
                Listing.number(ctx, "account"),
                Listing.choice(ctx, "state", EventState.class),
                Listing.text(ctx, "name"),
                Listing.text(ctx, "cause"),
                Listing.text(ctx, "q"),
                form.date("from").map(EventPages::start).orElse(null),
                form.date("to").map(day -> start(day.plusDays(1))).orElse(null));
        var page = log.list(filter, Listing.after(ctx));
        var rows = new EventRowsView(page, Listing.next(ctx, page.rows().next()));
        if (Listing.rowsOnly(ctx, ROWS)) {
            host.ui().fragment(ctx, templates.eventRows(rows));
            return;
        }
        var kept = new Kept(Listing.kept(ctx, "state", "account", "name", "cause", "from", "to"));
        var bar = FilterBar.search(PATH, ROWS, filter.text())
                .chips(chips(ctx, filter.state()))
                .extra(templates.logKept(kept));
        var view = new EventListView(
                bar, form, accountOptions(accounts), names(), log.causes(), refused.recent(), log.arriving(), rows);
        host.ui().page(ctx, host.texts().get("menu.zalo-oa.events"), templates.eventList(view));
    }

    private static List<Option> names() {
        var options = new ArrayList<Option>();
        options.add(new Option("", Kit.t("zalo-oa.filter.all-names")));
        EventNames.KNOWN.forEach(name -> options.add(new Option(name, name)));
        return options;
    }

    private static List<Chip> chips(Context ctx, @Nullable EventState current) {
        var chips = new ArrayList<Chip>();
        chips.add(new Chip(Kit.t("zalo-oa.filter.all"), chip(ctx, ""), current == null));
        for (var state : List.of(EventState.ERROR, EventState.QUEUED, EventState.PROCESSED, EventState.DUPLICATE)) {
            chips.add(new Chip(Kit.t(state.key()), chip(ctx, state.name()), state == current));
        }
        chips.add(new Chip(Kit.t("zalo-oa.filter.failed-sends"), "/zalo-oa/sends?state=FAILED", false));
        return chips;
    }

    private static String chip(Context ctx, String state) {
        return Listing.chip(ctx, PATH, "state", state, "account", "name", "cause", "from", "to", "q");
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Current.zone()).toInstant();
    }

    private void show(Context ctx) {
        var event = log.detail(PathId.of(ctx));
        var view = new EventView(event, log.customer(event).orElse(null), PrettyJson.of(event.body()));
        host.ui().page(ctx, event.name(), templates.eventShow(view));
    }

    private void act(Context ctx, Runnable action) {
        action.run();
        host.ui().toast(ctx, Tone.SUCCESS, host.texts().get("zalo-oa.done.event"));
        ctx.redirect(PATH + "/" + PathId.of(ctx), HttpStatus.SEE_OTHER);
    }

    private void retryAll(Context ctx) {
        int many = log.retryAll(Form.read(ctx).text("cause", 120));
        host.ui().toast(ctx, Tone.SUCCESS, host.texts().get("zalo-oa.done.retried", many));
        ctx.redirect(PATH, HttpStatus.SEE_OTHER);
    }
}
