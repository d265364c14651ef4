package io.kenh.inbox.page;

import io.javalin.http.Context;
import io.kenh.api.addon.Host;
import io.kenh.api.data.Db;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.api.web.Access;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.inbox.api.InboxPermissions;
import io.kenh.inbox.conversation.ConversationActions;
import io.kenh.inbox.conversation.ConversationActions.Seen;
import io.kenh.inbox.conversation.ConversationQueries;
import io.kenh.inbox.conversation.Visibility;
import io.kenh.inbox.jte.StaticTemplates;
import io.kenh.inbox.message.Sender;
import io.kenh.inbox.message.Settling;
import io.kenh.ui.Kit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one can do on the inbox page, apart from writing. */
public final class InboxActions {
    private final Host host;
    private final InboxPages pages;
    private final ConversationActions actions;
    private final Sender sender;
    private final Settling settling;
    private final StaticTemplates templates = new StaticTemplates();

    public InboxActions(Host host, InboxPages pages) {
        this.host = host;
        this.pages = pages;
        this.actions = new ConversationActions(host);
        this.sender = new Sender(host);
        this.settling = new Settling(host);
    }

    public void routes(Routes routes) {
        var reply = new Access.Needs(InboxPermissions.REPLY);
        var assign = new Access.Needs(InboxPermissions.ASSIGN);
        routes.get("/inbox/conversations/{id}/assignees", assign, this::assignees)
                .post("/inbox/conversations/{id}/assign", assign, this::assign)
                .post("/inbox/conversations/{id}/done", reply, this::done)
                .post("/inbox/conversations/{id}/reopen", reply, this::reopen)
                .post("/inbox/conversations/{id}/seen", new Access.Needs(InboxPermissions.READ), this::seen)
                .post("/inbox/messages/{id}/resend", reply, this::resend)
                .post("/inbox/messages/{id}/settle", reply, this::settle);
    }

    private void assignees(Context ctx) {
        var talk = host.db().read(em -> Talk.read(host, em, PathId.of(ctx)));
        host.ui()
                .fragment(
                        ctx,
                        templates.inboxAssignees(new AssigneesView(
                                talk.head().id(),
                                actions.assignees(talk.head().companyId()),
                                talk.head().assigneeId(),
                                Current.actor().userId())));
    }

    private void assign(Context ctx) {
        actions.assign(
                PathId.of(ctx),
                whom(ctx),
                Optional.of(new Seen(number(ctx, "was").orElse(null))));
        answer(ctx);
    }

    /** Nothing typed is nobody; what is no number means nobody in particular and changes nothing. */
    private static @Nullable Long whom(Context ctx) {
        var user = Optional.ofNullable(ctx.formParam("user")).orElse("");
        return user.isEmpty() ? null : number(user).orElseThrow(() -> new KenhException(CoreError.BAD_REQUEST));
    }

    private void done(Context ctx) {
        actions.finish(PathId.of(ctx), number(ctx, "position"));
        answer(ctx);
    }

    private void reopen(Context ctx) {
        actions.reopen(PathId.of(ctx));
        answer(ctx);
    }

    private void seen(Context ctx) {
        number(ctx, "position").ifPresent(position -> actions.seen(PathId.of(ctx), position));
        ctx.status(204);
    }

    private void resend(Context ctx) {
        toLines(ctx, sender.resend(PathId.of(ctx)));
    }

    private void settle(Context ctx) {
        var arrived = ctx.formParam("arrived");
        if (!"true".equals(arrived) && !"false".equals(arrived)) {
            throw new KenhException(CoreError.BAD_REQUEST);
        }
        toLines(ctx, settling.settle(PathId.of(ctx), Boolean.parseBoolean(arrived)));
    }

    private static void toLines(Context ctx, long conversation) {
        if (InboxPages.htmx(ctx)) {
            ctx.header("HX-Trigger", "inbox-sent").status(204);
        } else {
            ctx.redirect("/inbox/conversations/" + conversation);
        }
    }

    /** The bar with its new buttons; the list for somebody who just gave the conversation away. */
    private void answer(Context ctx) {
        long id = PathId.of(ctx);
        boolean still = visible(host.db(), id);
        var next = still ? "/inbox/conversations/" + id : "/inbox";
        if (!InboxPages.htmx(ctx)) {
            ctx.redirect(next);
        } else if (still) {
            ctx.header("HX-Trigger", "inbox-sent");
            pages.head(ctx, id);
        } else {
            ctx.header("HX-Redirect", next).status(204);
        }
    }

    private static boolean visible(Db db, long id) {
        return db.read(em -> ConversationQueries.visible(em, id, Visibility.of(Current.actor())))
                .isPresent();
    }

    private static Optional<Long> number(Context ctx, String name) {
        return Optional.ofNullable(ctx.formParam(name)).flatMap(InboxActions::number);
    }

    private static Optional<Long> number(@Nullable String text) {
        return text != null && text.matches("\\d{1,18}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }

    /** The sentence of a refusal, in the reader's language. */
    static String say(KenhException refusal) {
        return Kit.error(refusal);
    }
}
