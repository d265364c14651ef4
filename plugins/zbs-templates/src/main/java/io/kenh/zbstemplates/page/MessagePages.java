package io.kenh.zbstemplates.page;

import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.data.Documents;
import io.kenh.api.security.Current;
import io.kenh.api.security.Users;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.zbstemplates.api.ZbsPermissions;
import io.kenh.zbstemplates.jte.StaticTemplates;
import io.kenh.zbstemplates.platform.TemplatePlatform;
import io.kenh.zbstemplates.send.MessageStore;
import io.kenh.zbstemplates.send.Sending;
import io.kenh.zbstemplates.send.Texts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.function.LongConsumer;

/** One message: what the customer got, how it went, what can be done. */
public final class MessagePages {
    private static final String PAGE = "/zbs-templates/messages/{id}";

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final TemplatePlatform accounts;
    private final Sending sending;
    private final Previews previews;

    public MessagePages(Host host, TemplatePlatform accounts, Sending sending, Previews previews) {
        this.host = host;
        this.accounts = accounts;
        this.sending = sending;
        this.previews = previews;
    }

    public void routes(Routes routes) {
        var send = new Access.Needs(ZbsPermissions.SEND);
        var remedies = sending.remedies();
        routes.get(PAGE, new Access.Needs(ZbsPermissions.MESSAGES), this::show)
                .post(PAGE + "/again", send, ctx -> act(ctx, "zbs-templates.message.done.again", remedies::again))
                .post(PAGE + "/arrived", send, ctx -> act(ctx, "zbs-templates.saved", remedies::arrived))
                .post(PAGE + "/check", send, ctx -> act(ctx, "zbs-templates.message.done.check", remedies::check))
                .post(PAGE + "/cancel", send, ctx -> act(ctx, "zbs-templates.message.done.cancel", remedies::cancel));
    }

    private void show(Context ctx) {
        var found = sending.store().view(PathId.of(ctx));
        var row = found.row();
        var document = row.document();
        var view = new MessageView(
                row,
                previews.message(found.template().content(), row.accountId(), Texts.read(host, row.texts())),
                document == null
                        ? null
                        : host.services().get(Documents.class).find(document).orElse(null),
                accounts.account(row.accountId())
                        .map(TemplatePlatform.Account::name)
                        .orElse("–"),
                found.steps(),
                people(found),
                Current.actor().may(ZbsPermissions.SEND));
        host.ui().page(ctx, row.title(), templates.messageShow(view));
    }

    private Map<Long, String> people(MessageStore.View found) {
        var ids = new HashSet<Long>();
        found.steps().forEach(step -> ids.add(step.userId()));
        var sender = found.row().source().senderId();
        if (sender != null) {
            ids.add(sender);
        }
        ids.remove(0L);
        var names = new HashMap<Long, String>();
        host.services().get(Users.class).find(ids).forEach((id, user) -> names.put(id, user.name()));
        return names;
    }

    private void act(Context ctx, String said, LongConsumer act) {
        var id = PathId.of(ctx);
        act.accept(id);
        host.ui().toast(ctx, Tone.SUCCESS, t(said));
        ctx.redirect("/zbs-templates/messages/" + id, HttpStatus.SEE_OTHER);
    }
}
