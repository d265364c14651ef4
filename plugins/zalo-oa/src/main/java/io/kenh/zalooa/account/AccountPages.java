package io.kenh.zalooa.account;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.error.KenhException;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.ui.Kit;
import io.kenh.ui.Kpi;
import io.kenh.ui.form.Form;
import io.kenh.zalooa.ZaloOaError;
import io.kenh.zalooa.api.ZaloOaPermissions;
import io.kenh.zalooa.jte.StaticTemplates;
import io.kenh.zalooa.token.TokenKeeper;
import io.kenh.zalooa.token.TokenKeeper.Held;
import java.util.List;
import java.util.function.LongConsumer;

/** Account cards, the form, its buttons. */
public final class AccountPages {
    private final Host host;
    private final Accounts accounts;
    private final Connector connector;
    private final TokenKeeper tokens;
    private final StaticTemplates templates = new StaticTemplates();

    public AccountPages(Host host, Accounts accounts, Connector connector, TokenKeeper tokens) {
        this.host = host;
        this.accounts = accounts;
        this.connector = connector;
        this.tokens = tokens;
    }

    public void routes(Routes routes) {
        var manage = new Access.Needs(ZaloOaPermissions.MANAGE);
        routes.get("/zalo-oa/accounts", manage, this::list);
        routes.get("/zalo-oa/accounts/new", manage, ctx -> form(ctx, Form.empty()));
        routes.post("/zalo-oa/accounts", manage, this::create);
        routes.get("/zalo-oa/accounts/{id}", manage, this::show);
        routes.post("/zalo-oa/accounts/{id}/refresh", manage, ctx -> act(ctx, this::refresh, "zalo-oa.done.refreshed"));
        routes.post("/zalo-oa/accounts/{id}/test", manage, this::test);
        routes.post("/zalo-oa/accounts/{id}/pause", manage, ctx -> act(ctx, accounts::pause, "zalo-oa.done.paused"));
        routes.post("/zalo-oa/accounts/{id}/resume", manage, ctx -> act(ctx, accounts::resume, "zalo-oa.done.resumed"));
        routes.post(
                "/zalo-oa/accounts/{id}/disconnect",
                manage,
                ctx -> act(ctx, accounts::disconnect, "zalo-oa.done.disconnected"));
    }

    private void list(Context ctx) {
        var now = host.clock().instant();
        var cards = accounts.list().stream().map(a -> AccountCard.of(a, now)).toList();
        long active = cards.stream().filter(c -> c.is(AccountState.CONNECTED)).count();
        long broken = cards.stream()
                .filter(c -> c.account().state().needsReconnection())
                .count();
        var kpis = List.of(
                kpi("building-store", "zalo-oa.kpi.total", cards.size()),
                kpi("plug-connected", "zalo-oa.kpi.active", active),
                kpi("plug-connected-x", "zalo-oa.kpi.broken", broken));
        var view = new AccountListView(kpis, cards);
        host.ui().page(ctx, host.texts().get("menu.zalo-oa.accounts"), templates.accountList(view));
    }

    private static Kpi kpi(String icon, String key, long value) {
        return new Kpi(icon, Kit.t(key), Kit.number(value), null, null);
    }

    private void form(Context ctx, Form form) {
        var view = new AccountFormView(form);
        host.ui().page(ctx, host.texts().get("zalo-oa.account.new"), templates.accountNew(view));
    }

    private void create(Context ctx) {
        var form = Form.read(ctx);
        var name = form.required("name", 120);
        var appId = form.required("appId", 40);
        var secret = form.required("appSecret", 200);
        if (form.hasErrors()) {
            ctx.status(422);
            form(ctx, form);
            return;
        }
        long id = accounts.create(name, appId, secret, "");
        ctx.redirect("/zalo-oa/accounts/" + id + "/connect?step=authorise", HttpStatus.SEE_OTHER);
    }

    private void show(Context ctx) {
        var account = accounts.view(PathId.of(ctx));
        var card = AccountCard.of(account, host.clock().instant());
        var view = new AccountPageView(
                card, accounts.audit(account.id()), connector.webhook().toString());
        host.ui().page(ctx, account.name(), templates.accountShow(view));
    }

    private void refresh(long id) {
        if (tokens.renewNow(id) instanceof Held.None none) {
            throw new KenhException(ZaloOaError.REFRESH_FAILED, host.texts().get(none.reason()));
        }
    }

    private void test(Context ctx) {
        var info = connector.test(PathId.of(ctx));
        host.ui().toast(ctx, Tone.SUCCESS, host.texts().get("zalo-oa.done.tested", info.name()));
        back(ctx);
    }

    private void act(Context ctx, LongConsumer action, String doneKey) {
        action.accept(PathId.of(ctx));
        host.ui().toast(ctx, Tone.SUCCESS, host.texts().get(doneKey));
        back(ctx);
    }

    private static void back(Context ctx) {
        ctx.redirect("/zalo-oa/accounts/" + PathId.of(ctx), HttpStatus.SEE_OTHER);
    }
}
