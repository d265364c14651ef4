package io.kenh.portallogin.staff;

import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.security.Current;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.Routes;
import io.kenh.portallogin.PortalLoginPermissions;
import io.kenh.portallogin.jte.StaticTemplates;
import io.kenh.ui.form.Form;
import io.kenh.ui.form.Option;
import io.kenh.zalooa.api.ZaloAccounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Which Official Account customers sign in with, and what is missing. */
public final class SettingPages {
    private static final String PATH = "/portal-login/settings";

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final Configs configs;

    public SettingPages(Host host, Configs configs) {
        this.host = host;
        this.configs = configs;
    }

    public void routes(Routes routes) {
        var manage = new Access.Needs(PortalLoginPermissions.MANAGE);
        routes.get(PATH, manage, this::show).post(PATH, manage, this::save);
    }

    private void show(Context ctx) {
        var config = configs.of(Current.actor().companyId());
        var form = Form.of(Map.of(
                "account", Long.toString(config.accountId()), "create", Boolean.toString(config.createAccounts())));
        page(ctx, form, config);
    }

    private void page(Context ctx, Form form, ConfigView config) {
        var view = new SettingsView(
                form, accounts(), configs.checks(config), configs.callback().toString(), configs.ready(config));
        host.ui().page(ctx, t("menu.portal-login.settings"), templates.staffSettings(view));
    }

    private void save(Context ctx) {
        var form = Form.read(ctx);
        long account = form.optionalNumber("account", 0, Long.MAX_VALUE).orElse(0);
        boolean known = accounts().stream().anyMatch(option -> option.value().equals(Long.toString(account)));
        if (form.hasErrors() || !known) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            page(
                    ctx,
                    form.error("account", t("ui.form.choice")),
                    configs.of(Current.actor().companyId()));
            return;
        }
        configs.save(Current.actor().companyId(), account == 0 ? null : account, form.flag("create"));
        host.ui().toast(ctx, Tone.SUCCESS, t("portal-login.saved"));
        ctx.redirect(PATH, HttpStatus.SEE_OTHER);
    }

    /** Of this company; none is a choice too. */
    private List<Option> accounts() {
        var options = new ArrayList<Option>();
        options.add(new Option("0", t("portal-login.none")));
        host.services().get(ZaloAccounts.class).list().stream()
                .filter(account -> account.companyId() == Current.actor().companyId())
                .forEach(account -> options.add(new Option(Long.toString(account.id()), account.name())));
        return options;
    }
}
