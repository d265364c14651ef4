package io.kenh.runtime.admin;

import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.runtime.jte.StaticTemplates;
import io.kenh.runtime.security.CompanyData;
import io.kenh.runtime.security.CorePermissions;
import io.kenh.runtime.security.Security;
import io.kenh.ui.form.Form;
import io.kenh.ui.form.Zones;
import java.util.Map;

/** Companies: name, tax code, address, time zone. */
final class CompanyPages {
    private static final Access COMPANIES = new Access.Needs(CorePermissions.SETTINGS);
    private static final String PATH = "/settings/companies";

    private final Host host;
    private final Security security;
    private final StaticTemplates templates = new StaticTemplates();

    CompanyPages(Host host, Security security) {
        this.host = host;
        this.security = security;
    }

    void routes(Routes routes) {
        routes.get(PATH, COMPANIES, this::list)
                .get(PATH + "/new", COMPANIES, ctx -> show(ctx, 0, filled(CompanyData.named(""))))
                .post(PATH, COMPANIES, ctx -> save(ctx, 0))
                .get(PATH + "/{id}", COMPANIES, this::form)
                .post(PATH + "/{id}", COMPANIES, ctx -> save(ctx, PathId.of(ctx)));
    }

    private void list(Context ctx) {
        var view = new CompaniesView(security.companies().all());
        host.ui().page(ctx, t("core.companies.title"), templates.companiesList(view));
    }

    private void form(Context ctx) {
        var id = PathId.of(ctx);
        show(ctx, id, filled(security.companies().get(id)));
    }

    private void save(Context ctx, long id) {
        var form = Form.read(ctx);
        var zone = Zones.USUAL.contains(form.value("zone")) ? form.value("zone") : CompanyData.TIME_ZONE;
        var data = new CompanyData(
                form.required("name", 200),
                CompanyData.CURRENCY,
                zone,
                form.text("tax", 20),
                form.text("phone", 30),
                form.text("address", 500));
        if (form.hasErrors()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, id, form);
            return;
        }
        if (id == 0) {
            security.companies().create(data);
        } else {
            security.companies().change(id, data);
        }
        security.gate().forget();
        host.ui().toast(ctx, Tone.SUCCESS, t("core.saved"));
        Redirects.to(ctx, PATH);
    }

    private static Form filled(CompanyData data) {
        return Form.of(Map.of(
                "name", data.name(),
                "zone", data.timeZone(),
                "tax", data.taxCode(),
                "phone", data.phone(),
                "address", data.address()));
    }

    private void show(Context ctx, long id, Form form) {
        var title = id == 0 ? t("core.companies.new") : form.value("name");
        host.ui().page(ctx, title, templates.companiesForm(new CompanyView(id, title, form)));
    }
}
