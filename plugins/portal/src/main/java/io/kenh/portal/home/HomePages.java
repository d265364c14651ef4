package io.kenh.portal.home;

import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.kenh.api.addon.Host;
import io.kenh.api.data.PortalDocs;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.api.web.Access;
import io.kenh.api.web.Routes;
import io.kenh.portal.api.PortalSlots;
import io.kenh.portal.frame.Kinds;
import io.kenh.portal.jte.StaticTemplates;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** The customer's first page, and the list of each kind of documents. */
public final class HomePages {
    private static final int PAGE = 20;
    /** Of each kind, on the first page. */
    private static final int AWAITED = 3;

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final Kinds kinds;

    public HomePages(Host host, Kinds kinds) {
        this.host = host;
        this.kinds = kinds;
    }

    public void routes(Routes routes) {
        routes.get("/portal", new Access.Portal(), this::home)
                .get("/portal/documents/{kind}", new Access.Portal(), this::list);
    }

    private void home(Context ctx) {
        var actor = Current.actor();
        var partners = actor.partners();
        var all = kinds.all().stream().map(kind -> kind(kind, partners)).toList();
        var places = host.services().all(PortalSlots.Places.class).stream()
                .flatMap(one -> one.places().stream())
                .toList();
        host.ui().portalPage(ctx, t("portal.home"), templates.homeHome(new HomeView(actor.name(), all, places)));
    }

    private static HomeView.Kind kind(PortalDocs kind, Set<Long> partners) {
        long waiting = kind.waiting(partners);
        return new HomeView.Kind(
                Kinds.path(kind),
                kind.icon(),
                t(kind.label()),
                kind.count(partners),
                waiting,
                waiting == 0 ? List.of() : kind.awaited(partners, AWAITED));
    }

    private void list(Context ctx) {
        var kind = kinds.of(ctx.pathParam("kind")).orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
        var after = ctx.queryParam("after");
        var rows = kind.page(Current.actor().partners(), after, PAGE);
        var next = rows.next() == null
                ? null
                : Kinds.path(kind) + "?after=" + URLEncoder.encode(rows.next(), StandardCharsets.UTF_8);
        var view = new DocsView(kind, rows, next, after == null || after.isEmpty());
        host.ui().portalPage(ctx, t(kind.label()), templates.homeDocs(view));
    }
}
