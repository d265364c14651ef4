package io.kenh.mail.server;

import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.security.Current;
import io.kenh.api.security.Users;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.Routes;
import io.kenh.mail.api.MailPermissions;
import io.kenh.mail.jte.StaticTemplates;
import io.kenh.mail.message.Addresses;
import io.kenh.mail.message.Sender;
import io.kenh.ui.form.Form;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a company says which mail server sends its letters, and tries it. */
public final class ServerPages {
    private static final String PATH = "/mail/server";

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final Servers servers;
    private final Trial trial;

    public ServerPages(Host host, Servers servers) {
        this.host = host;
        this.servers = servers;
        this.trial = new Trial(host, servers);
    }

    public void routes(Routes routes) {
        var needs = new Access.Needs(MailPermissions.SERVER);
        routes.get(PATH, needs, this::show).post(PATH, needs, this::save).post(PATH + "/test", needs, this::test);
    }

    private void show(Context ctx) {
        page(ctx, null, mine(), null);
    }

    /** To whoever looks at the page. */
    private Form mine() {
        return Form.of(Map.of(
                "to",
                host.services()
                        .get(Users.class)
                        .find(Current.actor().userId())
                        .map(Users.UserRef::email)
                        .orElse("")));
    }

    private void save(Context ctx) {
        var form = Form.read(ctx);
        var before = servers.mine().orElse(null);
        var data = ServerFields.read(form, before);
        long seen = form.optionalNumber("version", 0, Long.MAX_VALUE).orElse(0);
        if (form.hasErrors()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            page(ctx, form, mine(), null);
            return;
        }
        var password = form.value("password");
        servers.save(data, password.isEmpty() ? null : password, seen);
        Sender.wake(host, Current.actor().companyId());
        host.ui().toast(ctx, Tone.SUCCESS, t("mail.saved"));
        ctx.redirect(PATH, HttpStatus.SEE_OTHER);
    }

    private void test(Context ctx) {
        var form = Form.read(ctx);
        var to = form.required("to", 254);
        if (!to.isEmpty() && !Addresses.valid(to)) {
            form.error("to", t("error.mail.bad-address", to));
        }
        if (form.hasErrors()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            page(ctx, null, form, null);
            return;
        }
        var result = trial.send(to);
        if (result.taken()) {
            host.ui().toast(ctx, Tone.SUCCESS, result.text());
            ctx.redirect(PATH, HttpStatus.SEE_OTHER);
            return;
        }
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        page(ctx, null, form, result);
    }

    /** @param typed null to show what is kept */
    private void page(Context ctx, @Nullable Form typed, Form to, Trial.@Nullable Result result) {
        var state = servers.mine().orElse(null);
        var kept = state == null ? ServerFields.blank() : ServerFields.of(state);
        var view = new ServerView(typed == null ? kept : typed, state, to, result);
        host.ui().under(ctx, PATH);
        host.ui().page(ctx, t("menu.mail.server"), templates.serverEdit(view));
    }
}
