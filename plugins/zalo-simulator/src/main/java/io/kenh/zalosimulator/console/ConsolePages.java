package io.kenh.zalosimulator.console;

import gg.jte.Content;
import io.javalin.http.Context;
import io.kenh.api.data.Cursor;
import io.kenh.api.security.Current;
import io.kenh.api.web.Access;
import io.kenh.api.web.Routes;
import io.kenh.ui.Kit;
import io.kenh.ui.Tab;
import io.kenh.zalosimulator.Parts;
import io.kenh.zalosimulator.SimulatorPermissions;
import io.kenh.zalosimulator.account.SimGrant;
import io.kenh.zalosimulator.account.SimOa;
import io.kenh.zalosimulator.fault.FaultKind;
import io.kenh.zalosimulator.jte.StaticTemplates;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The developer console. What can be done there is in {@link ConsoleActions}. */
public final class ConsolePages {
    static final String CONSOLE = "/zalo-simulator/console";
    static final Access USE = new Access.Needs(SimulatorPermissions.USE);
    private static final int ROWS = 50;
    private final Parts parts;
    private final StaticTemplates templates = new StaticTemplates();

    public ConsolePages(Parts parts) {
        this.parts = parts;
    }

    public void add(Routes routes) {
        routes.get(CONSOLE, USE, this::accounts)
                .get(CONSOLE + "/people", USE, this::people)
                .get(CONSOLE + "/clock", USE, this::clock)
                .get(CONSOLE + "/deliveries", USE, this::deliveries)
                .get(CONSOLE + "/requests", USE, this::requests);
        new ConsoleActions(parts).add(routes);
        new TemplatePages(parts).add(routes);
    }

    private void accounts(Context ctx) {
        var view = parts.platform().read(sim -> {
            var grants = parts.accounts().grants(sim);
            var apps = parts.accounts().apps(sim).stream()
                    .map(app -> new AccountsView.App(
                            CONSOLE + "/apps/" + app.appId(),
                            app.appId(),
                            app.name(),
                            app.secret(),
                            app.oaSecretKey(),
                            app.callbackUrl(),
                            app.webhookUrl(),
                            app.webhookEnabled(),
                            app.proofRequired()))
                    .toList();
            var oas =
                    parts.accounts().oas(sim).stream().map(oa -> oa(oa, grants)).toList();
            return new AccountsView(tabs(""), apps, oas);
        });
        page(ctx, templates.consoleAccounts(view));
    }

    private AccountsView.Oa oa(SimOa oa, List<SimGrant> grants) {
        var given = grants.stream()
                .filter(grant -> grant.active() && grant.oa().id() == oa.id())
                .map(grant ->
                        new AccountsView.Grant(grant.app().appId(), grant.app().name()))
                .toList();
        return new AccountsView.Oa(
                CONSOLE + "/oas/" + oa.oaId(),
                oa.oaId(),
                oa.name(),
                parts.faces().of(oa.avatar(), oa.oaId()),
                oa.quotaRemain(),
                oa.quotaTotal(),
                oa.disabled(),
                given);
    }

    private void people(Context ctx) {
        var people = parts.platform()
                .read(sim -> parts.people().all(sim).stream()
                        .map(person -> new PeoplePageView.Person(
                                CONSOLE + "/people/" + person.key(),
                                "/zalo-simulator/phone/" + person.key(),
                                person.key(),
                                person.name(),
                                person.profile().phone(),
                                parts.faces().of(person.profile().avatar(), person.key()),
                                person.online(),
                                person.banned(),
                                person.sensitive()))
                        .toList());
        page(ctx, templates.consolePeople(new PeoplePageView(tabs("/people"), people)));
    }

    private void clock(Context ctx) {
        var kinds = Arrays.stream(FaultKind.values()).map(Enum::name).toList();
        var view = parts.platform()
                .read(sim -> new ClockView(
                        tabs("/clock"),
                        sim.now(),
                        Duration.ofMillis(sim.options().clockOffsetMillis()),
                        kinds,
                        parts.faults().inForce(sim),
                        sim.options()));
        page(ctx, templates.consoleClock(view));
    }

    private void deliveries(Context ctx) {
        var slice = parts.deliveries().latest(before(ctx), ROWS);
        var view =
                new DeliveriesView(tabs("/deliveries"), slice.items(), next("/deliveries", slice.next()), first(ctx));
        show(ctx, view.first(), templates.consoleDeliveries(view));
    }

    private void requests(Context ctx) {
        var slice = parts.log().latest("", before(ctx), ROWS);
        var view = new RequestsView(tabs("/requests"), slice.items(), next("/requests", slice.next()), first(ctx));
        show(ctx, view.first(), templates.consoleRequests(view));
    }

    private void show(Context ctx, boolean whole, Content body) {
        if (whole) {
            page(ctx, body);
        } else {
            parts.platform().host().ui().fragment(ctx, body);
        }
    }

    private static @Nullable String next(String tab, @Nullable String cursor) {
        return cursor == null ? null : CONSOLE + tab + "?cursor=" + cursor;
    }

    private static boolean first(Context ctx) {
        return ctx.queryParam("cursor") == null;
    }

    private static long before(Context ctx) {
        return Cursor.decode(ctx.queryParam("cursor"), 1)
                .map(cursor -> cursor.asLong(0))
                .orElse(Long.MAX_VALUE);
    }

    static Content tabs(String current) {
        return Kit.tabs(Stream.of("", "/people", "/templates", "/clock", "/deliveries", "/requests")
                .map(path -> new Tab(label(path), CONSOLE + path, path.equals(current)))
                .toList());
    }

    private static String label(String path) {
        var key = path.isEmpty() ? "accounts" : path.substring(1);
        return Current.texts().get("zalo-simulator.tab." + key);
    }

    private void page(Context ctx, Content body) {
        parts.platform().host().ui().page(ctx, Current.texts().get("zalo-simulator.console.title"), body);
    }
}
