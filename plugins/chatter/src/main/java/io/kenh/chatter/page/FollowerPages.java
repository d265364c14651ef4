package io.kenh.chatter.page;

import io.javalin.http.Context;
import io.kenh.api.addon.Host;
import io.kenh.api.data.DocView;
import io.kenh.api.security.Current;
import io.kenh.api.web.Access;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.chatter.access.Readable;
import io.kenh.chatter.api.ChatterPermissions;
import io.kenh.chatter.follow.Followers;
import io.kenh.chatter.follow.Subtype;
import io.kenh.chatter.jte.StaticTemplates;
import io.kenh.ui.form.Form;
import java.util.EnumSet;

/** Following, and who else does. */
public final class FollowerPages {
    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final Readable readable;
    private final ThreadReader reader;
    private final Followers followers;

    public FollowerPages(Host host, Readable readable, ThreadReader reader, Followers followers) {
        this.host = host;
        this.readable = readable;
        this.reader = reader;
        this.followers = followers;
    }

    public void routes(Routes routes) {
        var read = new Access.Needs(ChatterPermissions.READ);
        var write = new Access.Needs(ChatterPermissions.WRITE);
        var path = "/chatter/threads/{type}/{id}/followers";
        routes.get(path, read, ctx -> show(ctx, readable.require(ctx)))
                .post(path + "/follow", write, this::follow)
                .post(path + "/unfollow", write, this::unfollow)
                .post(path + "/add", write, this::add)
                .post(path + "/{user}/remove", write, this::remove)
                .post(path + "/{user}/choose", write, this::choose);
    }

    /** The list is open when it was asked for open, or worked in. */
    private void show(Context ctx, DocView document) {
        boolean open = "1".equals(ctx.queryParam("open"));
        host.ui().fragment(ctx, templates.threadFollowers(reader.followers(document, open)));
    }

    private void follow(Context ctx) {
        var document = readable.require(ctx);
        followers.add(document.ref(), Current.actor().userId());
        show(ctx, document);
    }

    private void unfollow(Context ctx) {
        var document = readable.require(ctx);
        followers.remove(document.ref(), Current.actor().userId());
        show(ctx, document);
    }

    private void add(Context ctx) {
        var document = readable.require(ctx);
        followers.add(document.ref(), PathId.parse(Form.read(ctx).value("user")));
        show(ctx, document);
    }

    private void remove(Context ctx) {
        var document = readable.require(ctx);
        followers.remove(document.ref(), user(ctx));
        show(ctx, document);
    }

    private void choose(Context ctx) {
        var document = readable.require(ctx);
        var form = Form.read(ctx);
        var wanted = EnumSet.noneOf(Subtype.class);
        for (var subtype : Subtype.values()) {
            if (form.values("subtype").contains(subtype.name())) {
                wanted.add(subtype);
            }
        }
        followers.choose(document.ref(), user(ctx), wanted);
        show(ctx, document);
    }

    private static long user(Context ctx) {
        return PathId.of(ctx, "user");
    }
}
