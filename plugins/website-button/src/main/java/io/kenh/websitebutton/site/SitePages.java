package io.kenh.websitebutton.site;

import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.security.Companies;
import io.kenh.api.security.Companies.CompanyRef;
import io.kenh.api.security.Current;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.ui.form.Form;
import io.kenh.ui.form.Option;
import io.kenh.ui.form.Zones;
import io.kenh.websitebutton.WebsiteButtonSettings;
import io.kenh.websitebutton.api.WebsiteButtonPermissions;
import io.kenh.websitebutton.count.Figures;
import io.kenh.websitebutton.jte.StaticTemplates;
import io.kenh.zalooa.api.ZaloAccounts;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The sites, what they look like, what to copy, and how they do. */
public final class SitePages {
    private static final String PATH = "/website-button/sites";

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final Sites sites;
    private final Figures figures;
    private final BiFunction<SiteData, String, String> preview;

    /** @param preview the button's program for a site that is being written, and the address of its doors */
    public SitePages(Host host, Sites sites, Figures figures, BiFunction<SiteData, String, String> preview) {
        this.host = host;
        this.sites = sites;
        this.figures = figures;
        this.preview = preview;
    }

    public void routes(Routes routes) {
        var read = new Access.Needs(WebsiteButtonPermissions.READ);
        var manage = new Access.Needs(WebsiteButtonPermissions.MANAGE);
        routes.get(PATH, read, this::list)
                .get(PATH + "/new", manage, this::blank)
                .get("/website-button/preview.js", manage, this::preview)
                .post(PATH, manage, ctx -> save(ctx, null))
                .get(PATH + "/{id}", read, this::show)
                .get(PATH + "/{id}/edit", manage, this::edit)
                .post(PATH + "/{id}/edit", manage, ctx -> save(ctx, sites.get(PathId.of(ctx))))
                .post(PATH + "/{id}/delete", manage, this::delete);
    }

    private void list(Context ctx) {
        var all = sites.all();
        var sums = figures.sums(all.stream().map(SiteView::id).toList());
        var accounts = sites.accountNames();
        var rows = all.stream()
                .map(site -> new SiteListView.Row(
                        site,
                        accounts.getOrDefault(site.data().accountId(), "–"),
                        sums.getOrDefault(site.id(), Figures.Sum.NOTHING)))
                .toList();
        var view = new SiteListView(rows, Current.actor().may(WebsiteButtonPermissions.MANAGE));
        host.ui().page(ctx, t("menu.website-button.sites"), templates.siteList(view));
    }

    private void show(Context ctx) {
        var site = sites.get(PathId.of(ctx));
        var sum = figures.sums(List.of(site.id())).getOrDefault(site.id(), Figures.Sum.NOTHING);
        var view = new SiteShowView(
                site,
                sites.accountNames().getOrDefault(site.data().accountId(), "–"),
                sites.oaId(site.data()).isPresent(),
                host.publicUrl().toString(),
                host.settings().get(WebsiteButtonSettings.WIDGET_URL),
                sum,
                figures.byPage(site.id()),
                figures.byCampaign(site.id()),
                Current.actor().may(WebsiteButtonPermissions.MANAGE));
        host.ui().page(ctx, site.data().name(), templates.siteShow(view));
    }

    private void blank(Context ctx) {
        var accounts = accounts(null);
        long first = accounts.isEmpty() ? 0 : Long.parseLong(accounts.getFirst().value());
        page(ctx, Form.of(SiteFields.values(SiteFields.blank(first, zone(null)))), null);
    }

    private void edit(Context ctx) {
        var site = sites.get(PathId.of(ctx));
        page(ctx, Form.of(SiteFields.values(site.data())), site);
    }

    private void save(Context ctx, @Nullable SiteView before) {
        var form = Form.read(ctx);
        var data = SiteFields.read(form, zone(before), account -> known(account, before));
        if (form.hasErrors()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            page(ctx, form, before);
            return;
        }
        long id = before == null ? sites.create(data) : before.id();
        if (before != null) {
            sites.change(
                    id,
                    (int) form.optionalNumber("version", 0, Integer.MAX_VALUE).orElse(0),
                    data);
        }
        host.ui().toast(ctx, Tone.SUCCESS, t("website-button.saved"));
        ctx.redirect(PATH + "/" + id, HttpStatus.SEE_OTHER);
    }

    private void delete(Context ctx) {
        sites.delete(PathId.of(ctx));
        host.ui().toast(ctx, Tone.SUCCESS, t("website-button.deleted"));
        ctx.redirect(PATH, HttpStatus.SEE_OTHER);
    }

    /** The button as the form says now: what is wrong in the form is shown as it would be without it. */
    private void preview(Context ctx) {
        var data = SiteFields.read(Form.query(ctx), "UTC", id -> true);
        var key = ctx.queryParam("key");
        // A new site has no doors yet.
        var embed = key != null && key.matches("[\\w-]{1,22}") ? "/embed/website-button/" + key : "";
        ctx.header("Cache-Control", "no-store")
                .contentType("text/javascript; charset=utf-8")
                .result(preview.apply(data, embed));
    }

    private void page(Context ctx, Form form, @Nullable SiteView site) {
        var title = site == null ? t("website-button.new") : site.data().name();
        var view = new SiteFormView(
                form,
                site,
                title,
                accounts(site),
                Zones.options(zone(site)),
                host.ui().asset("preview.js"),
                host.ui().asset("website-button.css"));
        host.ui().page(ctx, title, templates.siteEdit(view));
    }

    /** Office hours of a new site are the company's, wherever it is made. */
    private String zone(@Nullable SiteView site) {
        var company = host.services().get(Companies.class).find(Current.actor().companyId());
        return site == null
                ? company.map(CompanyRef::zone).orElseGet(Current::zone).getId()
                : site.data().timeZone();
    }

    /** Of the company whose the site is: a new one is the current company's, another stays in its own. */
    private List<Option> accounts(@Nullable SiteView site) {
        long company = site == null ? Current.actor().companyId() : site.companyId();
        return host.services().get(ZaloAccounts.class).list().stream()
                .filter(account -> !account.oaId().isEmpty())
                .filter(account -> account.companyId() == company)
                .map(account -> new Option(Long.toString(account.id()), account.name()))
                .toList();
    }

    private boolean known(long account, @Nullable SiteView site) {
        return accounts(site).stream().anyMatch(option -> option.value().equals(Long.toString(account)));
    }
}
