package io.kenh.runtime.admin;

import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.kenh.api.addon.Host;
import io.kenh.api.data.Cursor;
import io.kenh.api.web.Access;
import io.kenh.api.web.Routes;
import io.kenh.runtime.jte.StaticTemplates;
import io.kenh.runtime.security.CorePermissions;
import io.kenh.runtime.security.Security;

/** The login log. */
final class LogPages {
    private static final String PATH = "/settings/log";
    private static final int PAGE = 50;

    private final Host host;
    private final Security security;
    private final StaticTemplates templates = new StaticTemplates();

    LogPages(Host host, Security security) {
        this.host = host;
        this.security = security;
    }

    void routes(Routes routes) {
        routes.get(PATH, new Access.Needs(CorePermissions.USERS), this::list);
    }

    private void list(Context ctx) {
        var after = ctx.queryParam("after");
        var slice = security.log().page(Cursor.decode(after, 2), PAGE);
        var view = new LogView(slice.items(), slice.next() == null ? null : PATH + "?after=" + slice.next());
        if (after != null && ctx.header("HX-Request") != null) {
            host.ui().fragment(ctx, templates.usersLogRows(view));
        } else {
            host.ui().page(ctx, t("core.log.title"), templates.usersLog(view));
        }
    }
}
