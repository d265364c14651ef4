package io.kenh.chatterbridge.account;

import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.chatterbridge.BridgePermissions;
import io.kenh.chatterbridge.jte.StaticTemplates;
import io.kenh.ui.form.Form;

/** The page of the switches. */
public final class AccountPages {
    private static final String PATH = "/chatter-bridge/accounts";

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final Accounts accounts;

    public AccountPages(Host host, Accounts accounts) {
        this.host = host;
        this.accounts = accounts;
    }

    public void routes(Routes routes) {
        var needs = new Access.Needs(BridgePermissions.SETTINGS);
        routes.get(PATH, needs, this::show).post(PATH + "/{channel}/{id}", needs, this::save);
    }

    private void show(Context ctx) {
        host.ui().page(ctx, t("menu.chatter-bridge.accounts"), templates.accountList(accounts.all()));
    }

    private void save(Context ctx) {
        var form = Form.read(ctx);
        int days = (int) form.number("days", 0, Accounts.MOST_DAYS);
        if (form.hasErrors()) {
            host.ui().toast(ctx, Tone.DANGER, t("chatter-bridge.days.error", Accounts.MOST_DAYS));
        } else {
            accounts.save(ctx.pathParam("channel"), PathId.of(ctx), form.flag("active"), days);
            host.ui().toast(ctx, Tone.SUCCESS, t("chatter-bridge.saved"));
        }
        ctx.redirect(PATH, HttpStatus.SEE_OTHER);
    }
}
