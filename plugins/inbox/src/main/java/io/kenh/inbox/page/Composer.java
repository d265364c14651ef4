package io.kenh.inbox.page;

import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.file.StoredFile;
import io.kenh.api.security.Current;
import io.kenh.api.web.Access;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.inbox.api.ChannelCapabilities;
import io.kenh.inbox.api.InboxPermissions;
import io.kenh.inbox.channel.Channels;
import io.kenh.inbox.conversation.ConversationQueries;
import io.kenh.inbox.conversation.Visibility;
import io.kenh.inbox.jte.StaticTemplates;
import io.kenh.inbox.message.Draft;
import io.kenh.inbox.message.OutgoingFile;
import io.kenh.inbox.message.Sender;
import io.kenh.inbox.message.Turns;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes what the composer sends. A refusal is shown beside it and stores nothing: text and file stay where they are. */
public final class Composer {
    private final Host host;
    private final InboxPages pages;
    private final Sender sender;
    private final Channels channels;
    private final Commands commands;
    private final StaticTemplates templates = new StaticTemplates();

    public Composer(Host host, InboxPages pages) {
        this.host = host;
        this.pages = pages;
        this.sender = new Sender(host);
        this.channels = new Channels(host);
        this.commands = new Commands(host);
    }

    public void routes(Routes routes) {
        var reply = new Access.Needs(InboxPermissions.REPLY);
        routes.post("/inbox/conversations/{id}/messages", reply, ctx -> attempt(ctx, this::sendOrRun))
                .post("/inbox/conversations/{id}/notes", reply, ctx -> attempt(ctx, this::note));
    }

    /** @return where to go on after a command; empty after a message */
    private Optional<String> sendOrRun(Context ctx, long id, String text, @Nullable String token) {
        var typed = Optional.ofNullable(ctx.formParam("text")).orElse("");
        var next = commands.run(id, typed);
        return next.isPresent() ? next : Turns.take(id, () -> send(ctx, id, text, token));
    }

    private Optional<String> send(Context ctx, long id, String text, @Nullable String token) {
        var upload = Optional.ofNullable(ctx.uploadedFile("file")).filter(file -> file.size() > 0);
        if (upload.isEmpty()) {
            sender.send(id, new Draft(text, null, null, token));
            return Optional.empty();
        }
        return host.db().write(em -> {
            sender.sendBoth(id, text, store(upload.get(), takes(id)), token);
            return Optional.empty();
        });
    }

    private ChannelCapabilities takes(long id) {
        var head = host.db()
                .read(em -> ConversationQueries.visible(em, id, Visibility.of(Current.actor())))
                .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
        return channels.get(head.thread().channel()).capabilities();
    }

    private StoredFile store(UploadedFile upload, ChannelCapabilities takes) {
        try (var content = upload.content()) {
            return OutgoingFile.store(host.files(), content, upload.filename(), takes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<String> note(Context ctx, long id, String text, @Nullable String token) {
        Turns.take(id, () -> sender.note(id, text, token));
        return Optional.empty();
    }

    private interface Attempt {
        Optional<String> run(Context ctx, long id, String text, @Nullable String token);
    }

    private void attempt(Context ctx, Attempt attempt) {
        long id = PathId.of(ctx);
        var text = Optional.ofNullable(ctx.formParam("text"))
                .orElse("")
                .replace("\r\n", "\n")
                .strip();
        var token = Optional.ofNullable(ctx.formParam("token"))
                .filter(t -> t.matches("[A-Za-z0-9-]{8,64}"))
                .orElse(null);
        Optional<String> next;
        try {
            next = attempt.run(ctx, id, text, token);
        } catch (KenhException refusal) {
            if (refusal.code() == CoreError.NOT_FOUND || refusal.code() == CoreError.FORBIDDEN) {
                throw refusal;
            }
            refuse(ctx, id, text, refusal);
            return;
        }
        if (InboxPages.htmx(ctx)) {
            ctx.header("HX-Trigger", "inbox-sent");
            host.ui().fragment(ctx, templates.inboxResult(new ResultView("", newToken(), next.orElse(null))));
        } else {
            ctx.redirect(next.orElse("/inbox/conversations/" + id));
        }
    }

    private void refuse(Context ctx, long id, String text, KenhException refusal) {
        ctx.status(refusal.code().status());
        var why = InboxActions.say(refusal);
        if (InboxPages.htmx(ctx)) {
            // The window may be the reason: the banner is read again too.
            ctx.header("HX-Trigger", "inbox-refused");
            host.ui().fragment(ctx, templates.inboxResult(new ResultView(why, newToken(), null)));
        } else {
            pages.show(ctx, id, text, why);
        }
    }

    private static String newToken() {
        return UUID.randomUUID().toString();
    }
}
