package io.kenh.helpdesk.bridge.inbox;

import gg.jte.Content;
import io.javalin.http.Context;
import io.kenh.api.addon.Host;
import io.kenh.api.data.InCompany;
import io.kenh.api.security.Current;
import io.kenh.api.ui.SlotPart;
import io.kenh.api.web.Access;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.helpdesk.api.HelpdeskPermissions;
import io.kenh.helpdesk.form.FormPages;
import io.kenh.helpdesk.jte.StaticTemplates;
import io.kenh.inbox.api.Conversations.ConversationRef;
import java.util.Objects;

/** The buttons and pages between a conversation and its tickets. */
final class ChatPages {
    private static final int SHOWN = 5;

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final ChatTickets tickets;
    private final FormPages forms;

    ChatPages(Host host, ChatTickets tickets) {
        this.host = host;
        this.tickets = tickets;
        this.forms = new FormPages(host);
    }

    void routes(Routes routes) {
        routes.get("/helpdesk/chat/{id}/new", new Access.Needs(HelpdeskPermissions.WRITE), this::form);
    }

    private void form(Context ctx) {
        var team = Objects.requireNonNullElse(ctx.queryParam("team"), "");
        var data = tickets.data(tickets.conversation(PathId.of(ctx)), team);
        InCompany.of(host.services(), data.source(), () -> {
            forms.begin(ctx, data);
            return data;
        });
    }

    Content button(ConversationRef conversation) {
        return Current.actor().may(HelpdeskPermissions.WRITE) && tickets.offered(conversation)
                ? templates.chatButton(conversation.id())
                : SlotPart.NOTHING;
    }

    Content pane(ConversationRef conversation) {
        if (!Current.actor().may(HelpdeskPermissions.READ)) {
            return SlotPart.NOTHING;
        }
        var found = tickets.of(conversation.id()).stream().limit(SHOWN).toList();
        return found.isEmpty() ? SlotPart.NOTHING : templates.chatPane(found);
    }
}
