package io.kenh.portal.bridge.inbox;

import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.api.web.Access;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.portal.bridge.inbox.OwnChats.Chat;
import io.kenh.portal.jte.StaticTemplates;
import java.net.URI;
import java.util.List;

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
        routes.get(PAGE, new Access.Portal(), this::list).get(PAGE + "/{id}", new Access.Portal(), this::show);
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
        var lines = chats.lines(actor.companyId(), chat).stream()
                .map(line -> new ChatView.Said(line.author(), line.text(), line.at(), line.attachments()))
                .toList();
        var reply = chats.reply(chat).map(URI::toString).orElse("");
        var view = new ChatView(row(chat, reply), lines);
        host.ui().portalPage(ctx, t("portal.chats"), templates.chatShow(view));
    }

    private static ChatRow row(Chat chat, String reply) {
        var conversation = chat.conversation();
        return new ChatRow(PAGE + "/" + conversation.id(), chat.channel(), chat.icon(), conversation.lastAt(), reply);
    }
}
