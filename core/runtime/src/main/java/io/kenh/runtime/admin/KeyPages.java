package io.kenh.runtime.admin;

import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.security.Current;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.runtime.jte.StaticTemplates;
import io.kenh.runtime.security.CorePermissions;
import io.kenh.runtime.security.Security;
import io.kenh.ui.form.Form;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** API keys. A new one acts as the administrator who makes it. */
final class KeyPages {
    private static final Access KEYS = new Access.Needs(CorePermissions.KEYS);
    private static final String PATH = "/settings/keys";

    private final Host host;
    private final Security security;
    private final StaticTemplates templates = new StaticTemplates();

    KeyPages(Host host, Security security) {
        this.host = host;
        this.security = security;
    }

    void routes(Routes routes) {
        routes.get(PATH, KEYS, ctx -> show(ctx, Form.empty(), null))
                .post(PATH, KEYS, this::create)
                .post(PATH + "/{id}/revoke", KEYS, this::revoke);
    }

    private void create(Context ctx) {
        var form = Form.read(ctx);
        var name = form.required("name", 100);
        // 0: no end.
        var days = form.number("days", 0, 3650);
        if (form.hasErrors()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, form, null);
            return;
        }
        @Nullable Instant expires = days == 0 ? null : host.clock().instant().plus(Duration.ofDays(days));
        var key = security.keys().create(name, Current.actor().userId(), expires);
        ctx.header("Cache-Control", "no-store");
        show(ctx, Form.empty(), key);
    }

    private void revoke(Context ctx) {
        security.keys().revoke(PathId.of(ctx));
        security.gate().forget();
        host.ui().toast(ctx, Tone.SUCCESS, t("core.keys.revoked"));
        Redirects.to(ctx, PATH);
    }

    private void show(Context ctx, Form form, @Nullable String fresh) {
        var view = new KeysView(form, security.keys().all(), fresh, host.clock().instant());
        host.ui().page(ctx, t("core.keys.title"), templates.keysList(view));
    }
}
