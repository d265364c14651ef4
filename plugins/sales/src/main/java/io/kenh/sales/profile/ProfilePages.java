package io.kenh.sales.profile;

import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.security.Current;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.Routes;
import io.kenh.sales.api.SalesPermissions;
import io.kenh.sales.jte.StaticTemplates;
import io.kenh.ui.form.Form;
import java.util.Map;

/** Where a company says what its quotations show of it. */
public final class ProfilePages {
    private static final String PATH = "/sales/profile";

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final Profiles profiles;

    public ProfilePages(Host host, Profiles profiles) {
        this.host = host;
        this.profiles = profiles;
    }

    public void routes(Routes routes) {
        var needs = new Access.Needs(SalesPermissions.SETTINGS);
        routes.get(PATH, needs, this::show).post(PATH, needs, this::save);
    }

    private void show(Context ctx) {
        var now = profiles.said(Current.actor().companyId());
        page(
                ctx,
                Form.of(Map.of(
                        "name", now.name(),
                        "address", now.address(),
                        "taxCode", now.taxCode(),
                        "phone", now.phone(),
                        "email", now.email(),
                        "website", now.website(),
                        "bank", now.bank(),
                        "terms", now.terms())));
    }

    private void save(Context ctx) {
        var form = Form.read(ctx);
        var data = new ProfileData(
                form.text("name", 200),
                form.text("address", 500),
                form.text("taxCode", 40),
                form.text("phone", 60),
                form.text("email", 200),
                form.text("website", 200),
                form.text("bank", 300),
                form.text("terms", 4000));
        if (form.hasErrors()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            page(ctx, form);
            return;
        }
        profiles.save(data);
        host.ui().toast(ctx, Tone.SUCCESS, t("sales.saved"));
        ctx.redirect(PATH, HttpStatus.SEE_OTHER);
    }

    private void page(Context ctx, Form form) {
        host.ui()
                .page(
                        ctx,
                        t("menu.sales.profile"),
                        templates.profileEdit(new ProfileView(
                                form, profiles.own(Current.actor().companyId()))));
    }
}
