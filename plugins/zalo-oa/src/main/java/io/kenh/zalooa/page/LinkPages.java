package io.kenh.zalooa.page;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.contacts.api.Partners;
import io.kenh.contacts.api.Partners.PartnerRef;
import io.kenh.ui.FilterBar;
import io.kenh.ui.FilterBar.Chip;
import io.kenh.ui.Kit;
import io.kenh.ui.form.Form;
import io.kenh.zalooa.api.ZaloOaPermissions;
import io.kenh.zalooa.client.ApiResult;
import io.kenh.zalooa.jte.StaticTemplates;
import io.kenh.zalooa.link.LinkState;
import io.kenh.zalooa.link.LinkView;
import io.kenh.zalooa.link.Links;
import io.kenh.zalooa.link.ProfileSync;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Partner links: who is who. */
public final class LinkPages {
    private static final String PATH = "/zalo-oa/links";
    private static final String ROWS = "link-rows";

    private final Host host;
    private final Links links;
    private final ProfileSync profiles;
    private final StaticTemplates templates = new StaticTemplates();

    public LinkPages(Host host, Links links, ProfileSync profiles) {
        this.host = host;
        this.links = links;
        this.profiles = profiles;
    }

    public void routes(Routes routes) {
        var manage = new Access.Needs(ZaloOaPermissions.LINK);
        routes.get(PATH, manage, this::list);
        routes.get(PATH + "/{id}", manage, this::edit);
        routes.post(PATH + "/{id}/link", manage, this::link);
        routes.post(PATH + "/{id}/confirm", manage, ctx -> act(ctx, () -> links.confirm(PathId.of(ctx))));
        routes.post(PATH + "/{id}/unlink", manage, ctx -> act(ctx, () -> links.unlink(PathId.of(ctx))));
        routes.post(PATH + "/{id}/sync", manage, this::sync);
    }

    private void list(Context ctx) {
        var state = Listing.choice(ctx, "state", LinkState.class);
        var filter = new Links.Filter(
                Listing.number(ctx, "account"), Listing.number(ctx, "partner"), state, Listing.text(ctx, "q"));
        var slice = links.list(filter, Listing.after(ctx));
        var rows = new LinkListView.Rows(slice.items(), partners(slice.items()), Listing.next(ctx, slice.next()));
        if (Listing.rowsOnly(ctx, ROWS)) {
            host.ui().fragment(ctx, templates.linkRows(rows));
            return;
        }
        var chips = new ArrayList<Chip>();
        chips.add(new Chip(Kit.t("zalo-oa.filter.all"), PATH, state == null));
        for (var one : List.of(LinkState.SUGGESTED, LinkState.SHADOW, LinkState.LINKED)) {
            var url = Listing.url(PATH, Map.of("state", one.name()));
            chips.add(new Chip(Kit.t(one.key()), url, one == state));
        }
        var view = new LinkListView(FilterBar.search(PATH, ROWS, filter.text()).chips(chips), rows);
        host.ui().page(ctx, host.texts().get("menu.zalo-oa.links"), templates.linkList(view));
    }

    private Map<Long, PartnerRef> partners(List<LinkView> shown) {
        var ids = new HashSet<Long>();
        for (var link : shown) {
            ids.add(link.partnerId());
            if (link.suggestedPartnerId() != null) {
                ids.add(link.suggestedPartnerId());
            }
        }
        return host.services().get(Partners.class).find(ids);
    }

    private void edit(Context ctx) {
        var link = links.view(PathId.of(ctx));
        var directory = host.services().get(Partners.class);
        var query = Listing.text(ctx, "q");
        var phone = link.phone();
        var view = new LinkEditView(
                link,
                directory.find(link.partnerId()).orElse(null),
                query,
                query.isEmpty() ? List.of() : directory.search(query, 20),
                phone == null ? List.of() : directory.findByPhone(phone));
        host.ui().page(ctx, link.name(), templates.linkEdit(view));
    }

    private void link(Context ctx) {
        var form = Form.read(ctx);
        long partner = form.number("partner", 1, Long.MAX_VALUE);
        act(ctx, () -> links.link(PathId.of(ctx), partner));
    }

    private void sync(Context ctx) {
        boolean ok = profiles.sync(PathId.of(ctx)) instanceof ApiResult.Ok;
        var key = ok ? "zalo-oa.done.synced" : "zalo-oa.done.not-synced";
        host.ui().toast(ctx, ok ? Tone.SUCCESS : Tone.WARNING, host.texts().get(key));
        ctx.redirect(PATH + "/" + PathId.of(ctx), HttpStatus.SEE_OTHER);
    }

    private void act(Context ctx, Runnable action) {
        action.run();
        host.ui().toast(ctx, Tone.SUCCESS, host.texts().get("zalo-oa.done.link"));
        ctx.redirect(PATH + "/" + PathId.of(ctx), HttpStatus.SEE_OTHER);
    }
}
