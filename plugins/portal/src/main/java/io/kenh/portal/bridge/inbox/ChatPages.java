package io.kenh.portal.bridge.inbox;

import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Companies;
import io.kenh.api.security.Companies.CompanyRef;
import io.kenh.api.security.Current;
import io.kenh.api.web.Access;
import io.kenh.api.web.FileAnswer;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.inbox.api.IncomingMessage.Kind;
import io.kenh.inbox.api.Replies.Attached;
import io.kenh.inbox.api.Replies.Line;
import io.kenh.portal.bridge.inbox.ChatView.Came;
import io.kenh.portal.bridge.inbox.ChatView.Said;
import io.kenh.portal.bridge.inbox.OwnChats.Chat;
import io.kenh.portal.jte.StaticTemplates;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The customer reads what was said; the answer is written where the conversation lives. */
final class ChatPages {
    static final String PAGE = "/portal/conversations";

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final OwnChats chats;

    ChatPages(Host host, OwnChats chats) {
        this.host = host;
        this.chats = chats;
    }

    void routes(Routes routes) {
        routes.get(PAGE, new Access.Portal(), this::list)
                .get(PAGE + "/{id}", new Access.Portal(), this::show)
                .get(PAGE + "/{id}/files/{message}/{position}", new Access.Portal(), this::file);
    }

    private void list(Context ctx) {
        var actor = Current.actor();
        List<ChatRow> rows = chats.of(actor.userId(), actor.companyId()).stream()
                .map(chat -> row(chat, ""))
                .toList();
        host.ui().portalPage(ctx, t("portal.chats"), templates.chatList(rows));
    }

    private void show(Context ctx) {
        var actor = Current.actor();
        var chat = chats.find(actor.userId(), actor.companyId(), PathId.of(ctx))
                .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
        var company = host.services()
                .get(Companies.class)
                .find(actor.companyId())
                .map(CompanyRef::name)
                .orElse("");
        var page = chats.lines(actor.companyId(), chat, ctx.queryParam("before"));
        var lines = page.lines().stream().map(line -> said(chat, line, company)).toList();
        var reply = chats.reply(chat).map(URI::toString).orElse("");
        var view = new ChatView(row(chat, reply), lines, older(page.older()));
        host.ui().portalPage(ctx, t("portal.chats"), templates.chatShow(view));
    }

    private static String older(@Nullable String before) {
        return before == null ? "" : "?before=" + URLEncoder.encode(before, StandardCharsets.UTF_8);
    }

    private static Said said(Chat chat, Line line, String company) {
        var author = line.author().isEmpty() ? company : line.author();
        var files = PAGE + "/" + chat.conversation().id() + "/files/" + line.messageId() + "/";
        var came = line.attached().stream().map(one -> came(files, one)).toList();
        return new Said(line.fromCustomer(), author, line.text(), line.at(), came);
    }

    private static Came came(String files, Attached one) {
        var kind = one.kind();
        return new Came(
                one.fileId() == null ? "" : files + one.position(),
                one.name().isBlank() ? t("inbox.kind." + kind.name().toLowerCase(Locale.ROOT)) : one.name(),
                (kind == Kind.IMAGE || kind == Kind.STICKER || kind == Kind.GIF)
                        && FileAnswer.picture(Objects.requireNonNullElse(one.mediaType(), "")));
    }

    private void file(Context ctx) {
        var actor = Current.actor();
        var file = chats.file(actor.userId(), actor.companyId(), PathId.of(ctx), PathId.of(ctx, "message"), (int)
                        PathId.of(ctx, "position"))
                .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
        FileAnswer.send(ctx, host.files(), file, file.name());
    }

    private static ChatRow row(Chat chat, String reply) {
        var conversation = chat.conversation();
        return new ChatRow(
                PAGE + "/" + conversation.id(),
                chat.channel(),
                chat.account(),
                chat.icon(),
                conversation.lastAt(),
                reply);
    }
}
