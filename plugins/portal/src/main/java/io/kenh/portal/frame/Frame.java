package io.kenh.portal.frame;

import static io.kenh.ui.Kit.t;

import gg.jte.Content;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.kenh.api.addon.Host;
import io.kenh.api.security.Actor;
import io.kenh.api.security.Companies;
import io.kenh.api.security.Companies.CompanyRef;
import io.kenh.api.security.Current;
import io.kenh.api.ui.PortalFrame;
import io.kenh.portal.account.Door;
import io.kenh.portal.api.PortalSlots;
import io.kenh.portal.api.PortalSlots.Place;
import io.kenh.portal.jte.StaticTemplates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The portal's own frame: the company, the menu of a signed-in customer, the language. Without any script. */
public final class Frame implements PortalFrame {
    /** Request attribute of the answer to a refused form: the address of the page it stands on, where the language switch comes back to. */
    public static final String HERE = "kenh.portal.here";

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final Brands brands;
    private final Kinds kinds;

    public Frame(Host host, Brands brands, Kinds kinds) {
        this.host = host;
        this.brands = brands;
        this.kinds = kinds;
    }

    @Override
    public Content page(Context ctx, String title, Content notes, Content body) {
        var actor = Current.actor();
        boolean customer = actor.kind() == Actor.Kind.PORTAL;
        var company = company(ctx);
        var look = brands.of(company.map(CompanyRef::id).orElse(0L));
        var here = here(ctx);
        return templates.frame(new FrameView(
                title,
                Current.locale().getLanguage(),
                host.ui().asset("portal.css"),
                BrandRoutes.theme(look),
                company.map(CompanyRef::name).orElse(""),
                BrandRoutes.logo(look),
                company.map(Frame::contact).orElse(List.of()),
                customer ? actor.name() : "",
                customer ? menu(ctx) : List.of(),
                here,
                notes,
                body));
    }

    /** The page with what its address says; of a form that was refused, the page it stands on. */
    private static String here(Context ctx) {
        var said = ctx.<String>attribute(HERE);
        if (said != null) {
            return said;
        }
        if (ctx.method() == HandlerType.GET) {
            return ctx.path() + (ctx.queryString() == null ? "" : "?" + ctx.queryString());
        }
        var page = ctx.header("Referer");
        int path = page == null ? -1 : page.indexOf("/portal");
        return path < 0 ? parent(ctx.path()) : page.substring(path);
    }

    /** Pages of secret addresses name no page they come from: their forms are sent to what is below them. */
    private static String parent(String path) {
        return path.substring(0, Math.max(path.lastIndexOf('/'), "/portal".length()));
    }

    /** Whose portal it is: the signed-in customer's, else the page's, else what the address or the browser says, else the oldest company's. */
    public Optional<CompanyRef> company(Context ctx) {
        var companies = host.services().get(Companies.class);
        var actor = Current.actor();
        var known = actor.kind() == Actor.Kind.PORTAL
                ? Optional.of(actor.companyId())
                : Optional.ofNullable(ctx.<Long>attribute(COMPANY)).or(() -> Door.said(ctx));
        return known.flatMap(companies::find).or(companies::first);
    }

    private static List<String> contact(CompanyRef company) {
        return Stream.of(company.phone(), company.address())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private List<FrameView.Entry> menu(Context ctx) {
        var menu = new ArrayList<FrameView.Entry>();
        menu.add(entry(ctx, "/portal", "home", t("portal.home")));
        kinds.all().forEach(kind -> menu.add(entry(ctx, Kinds.path(kind), kind.icon(), t(kind.label()))));
        for (var places : host.services().all(PortalSlots.Places.class)) {
            for (Place place : places.places()) {
                menu.add(entry(ctx, place.path(), place.icon(), t(place.label())));
            }
        }
        menu.add(entry(ctx, "/portal/profile", "user-circle", t("portal.profile")));
        menu.add(entry(ctx, "/portal/security", "shield-lock", t("portal.security")));
        return menu;
    }

    private static FrameView.Entry entry(Context ctx, String path, String icon, String label) {
        return new FrameView.Entry(path, icon, label, ctx.path().equals(path));
    }
}
