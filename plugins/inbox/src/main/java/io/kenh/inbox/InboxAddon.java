package io.kenh.inbox;

import io.kenh.api.addon.Addon;
import io.kenh.api.addon.Host;
import io.kenh.api.addon.Service;
import io.kenh.api.data.DocType;
import io.kenh.api.event.Delivery;
import io.kenh.api.event.DocumentOriginated;
import io.kenh.api.event.Listener;
import io.kenh.api.security.Permission;
import io.kenh.api.security.Role;
import io.kenh.api.security.Scope;
import io.kenh.api.ui.Findable;
import io.kenh.api.ui.MenuEntry;
import io.kenh.api.ui.Slot;
import io.kenh.api.ui.SlotPart;
import io.kenh.api.web.Routes;
import io.kenh.contacts.api.PartnerMergeUndone;
import io.kenh.contacts.api.PartnerMerged;
import io.kenh.inbox.api.Conversations;
import io.kenh.inbox.api.InboxPermissions;
import io.kenh.inbox.api.InboxSlots;
import io.kenh.inbox.api.Replies;
import io.kenh.inbox.api.Transcripts;
import io.kenh.inbox.conversation.Conversation;
import io.kenh.inbox.conversation.ConversationDocument;
import io.kenh.inbox.conversation.ConversationFindable;
import io.kenh.inbox.conversation.PartnerMerge;
import io.kenh.inbox.conversation.PartnerMove;
import io.kenh.inbox.conversation.PartnerMoves;
import io.kenh.inbox.conversation.ReadMarker;
import io.kenh.inbox.message.Attachment;
import io.kenh.inbox.message.Card;
import io.kenh.inbox.message.Cards;
import io.kenh.inbox.message.Intake;
import io.kenh.inbox.message.Message;
import io.kenh.inbox.message.ReplyDesk;
import io.kenh.inbox.message.TranscriptReader;
import io.kenh.inbox.page.Composer;
import io.kenh.inbox.page.FileRoute;
import io.kenh.inbox.page.InboxActions;
import io.kenh.inbox.page.InboxPages;
import io.kenh.inbox.page.PartnerSection;
import io.kenh.inbox.rest.InboxApi;
import java.util.List;

/** Conversations with customers over any channel: list, messages, composer, assignment, done. */
public final class InboxAddon implements Addon {
    private final Host host;

    public InboxAddon(Host host) {
        this.host = host;
    }

    @Override
    public List<Class<?>> entities() {
        return List.of(
                Conversation.class,
                Message.class,
                Attachment.class,
                Card.class,
                ReadMarker.class,
                PartnerMerge.class,
                PartnerMove.class);
    }

    @Override
    public List<DocType<?>> documents() {
        return List.of(new ConversationDocument());
    }

    @Override
    public void routes(Routes routes) {
        var pages = new InboxPages(host);
        pages.routes(routes);
        new InboxActions(host, pages).routes(routes);
        new Composer(host, pages).routes(routes);
        new FileRoute(host).routes(routes);
        new InboxApi(host).routes(routes);
    }

    @Override
    public List<MenuEntry> menu() {
        return List.of(new MenuEntry("inbox.conversations", null, "/inbox", "messages", 10, InboxPermissions.READ));
    }

    @Override
    public List<Slot<?>> slots() {
        return List.of(InboxSlots.CUSTOMER_PANE, InboxSlots.ACTIONS, InboxSlots.WINDOW_CLOSED);
    }

    @Override
    public List<SlotPart<?>> parts() {
        return List.of(new PartnerSection(host).part());
    }

    @Override
    public List<Permission> permissions() {
        return List.of(InboxPermissions.READ, InboxPermissions.REPLY, InboxPermissions.ASSIGN);
    }

    @Override
    public List<Role> roles() {
        return List.of(
                Role.of("inbox.agent", InboxPermissions.REPLY, InboxPermissions.ASSIGN)
                        .with(InboxPermissions.READ, Scope.OWN),
                Role.of("inbox.lead", InboxPermissions.READ, InboxPermissions.REPLY, InboxPermissions.ASSIGN));
    }

    @Override
    public List<Listener<?>> listeners() {
        var moves = new PartnerMoves(host);
        return List.of(
                new Listener<>("inbox.follow-merge", PartnerMerged.class, Delivery.AFTER_COMMIT, moves::merged),
                new Listener<>(
                        "inbox.follow-documents",
                        DocumentOriginated.class,
                        Delivery.AFTER_COMMIT,
                        new Cards(host)::follow),
                new Listener<>("inbox.undo-merge", PartnerMergeUndone.class, Delivery.AFTER_COMMIT, moves::undone));
    }

    @Override
    public List<Service<?>> services() {
        return List.of(
                new Service<>(Conversations.class, new Intake(host)),
                new Service<>(Findable.class, new ConversationFindable(host)),
                new Service<>(Replies.class, new ReplyDesk(host)),
                new Service<>(Transcripts.class, new TranscriptReader(host)));
    }
}
