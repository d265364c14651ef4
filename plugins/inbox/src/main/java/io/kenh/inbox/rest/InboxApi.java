package io.kenh.inbox.rest;

import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.api.web.Access;
import io.kenh.api.web.ApiRequest;
import io.kenh.api.web.Endpoint;
import io.kenh.api.web.Routes;
import io.kenh.contacts.api.Partners;
import io.kenh.inbox.InboxError;
import io.kenh.inbox.api.ChannelCapabilities;
import io.kenh.inbox.api.InboxPermissions;
import io.kenh.inbox.channel.Channels;
import io.kenh.inbox.conversation.ConversationActions;
import io.kenh.inbox.conversation.ConversationHead;
import io.kenh.inbox.conversation.ConversationList;
import io.kenh.inbox.conversation.ConversationQueries;
import io.kenh.inbox.conversation.ConversationRow;
import io.kenh.inbox.conversation.ConversationState;
import io.kenh.inbox.conversation.Visibility;
import io.kenh.inbox.message.Draft;
import io.kenh.inbox.message.Message;
import io.kenh.inbox.message.MessageQueries;
import io.kenh.inbox.message.Sender;
import io.kenh.inbox.message.Settling;
import io.kenh.inbox.message.Turns;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The inbox for programs: the same rules, the same scope as the pages. */
public final class InboxApi {
    private static final String CONVERSATIONS = "/inbox/conversations";

    private final Host host;
    private final Sender sender;
    private final ConversationActions actions;

    public InboxApi(Host host) {
        this.host = host;
        this.sender = new Sender(host);
        this.actions = new ConversationActions(host);
    }

    public void routes(Routes routes) {
        var read = new Access.Needs(InboxPermissions.READ);
        var reply = new Access.Needs(InboxPermissions.REPLY);
        var assign = new Access.Needs(InboxPermissions.ASSIGN);
        routes.api(Endpoint.get(CONVERSATIONS, read, "Conversations, newest first.", ConversationPage.class, this::list)
                        .query("query", "Words of the customer's name or phone number.")
                        .query("state", "open, needs-reply, waiting, done or all; all unless told.")
                        .query("assignee", "me, none or a user's id.")
                        .query(
                                "account",
                                "Only conversations of one account: the id of its channel, a colon, its own id.")
                        .query("unread", "true are the open ones with something the caller has not seen.")
                        .paged(50, 200))
                .api(Endpoint.get(
                                CONVERSATIONS + "/{id}/messages",
                                read,
                                "Messages of a conversation, newest first.",
                                MessagesOut.class,
                                this::messages)
                        .paged(50, 200))
                .api(Endpoint.post(
                                CONVERSATIONS + "/{id}/messages",
                                reply,
                                "Sends a text, a stored file, or both where the channel allows it; 201, or 200 for a token sent before; 409 when that was another text.",
                                MessageIn.class,
                                MessageOut.class,
                                this::send)
                        .createdOnce())
                .api(Endpoint.post(
                        "/inbox/messages/{id}/settle",
                        reply,
                        "Says what became of a message whose outcome is unknown: it arrived, or it failed and may be sent again.",
                        SettleIn.class,
                        MessageOut.class,
                        this::settle))
                .api(Endpoint.post(
                        CONVERSATIONS + "/{id}/assign",
                        assign,
                        "Assigns a conversation to a user or to nobody.",
                        AssignIn.class,
                        StateOut.class,
                        this::assign))
                .api(Endpoint.post(
                        CONVERSATIONS + "/{id}/done",
                        reply,
                        "Marks a conversation as done.",
                        Void.class,
                        StateOut.class,
                        this::done))
                .api(Endpoint.post(
                        CONVERSATIONS + "/{id}/reopen",
                        reply,
                        "Opens a conversation again.",
                        Void.class,
                        StateOut.class,
                        this::reopen))
                .api(Endpoint.post(
                                "/inbox/files",
                                reply,
                                "Stores a file (multipart field \"file\") for a message to be sent; one that no message uses is forgotten after a day.",
                                Void.class,
                                FileOut.class,
                                this::upload)
                        .file("file"));
    }

    private ConversationPage list(ApiRequest<Void> request) {
        var filter = ApiFilter.read(request);
        var partners = host.services().get(Partners.class);
        return host.db().read(em -> {
            var slice = ConversationList.read(
                    em,
                    partners,
                    filter,
                    Visibility.of(Current.actor()),
                    request.limit(50, 200),
                    request.query("after").orElse(null));
            var customers = partners.find(slice.items().stream()
                    .map(ConversationRow::partnerId)
                    .distinct()
                    .toList());
            return new ConversationPage(
                    slice.items().stream()
                            .map(row -> ConversationOut.of(row, customers))
                            .toList(),
                    slice.next());
        });
    }

    private MessagesOut messages(ApiRequest<Void> request) {
        long id = request.id("id");
        return host.db().read(em -> {
            var head = head(id);
            var page = MessageQueries.page(
                    em,
                    head.thread(),
                    id,
                    request.limit(50, 200),
                    request.query("after").orElse(null));
            var customer = host.services()
                    .get(Partners.class)
                    .find(head.partnerId())
                    .map(Partners.PartnerRef::name)
                    .orElse(head.partnerName());
            return new MessagesOut(
                    page.rows().reversed().stream()
                            .map(row -> MessageOut.of(
                                            row,
                                            page.attachmentsOf(row),
                                            page.cards().get(row.id()))
                                    .calling(customer))
                            .toList(),
                    page.older());
        });
    }

    private MessageOut send(ApiRequest<MessageIn> request) {
        var body = request.body();
        var token = body.clientToken();
        if (token != null && !token.matches("[A-Za-z0-9-]{8,64}")) {
            throw new KenhException(
                    CoreError.INVALID, Map.of("clientToken", Current.texts().get("inbox.error.client-token")));
        }
        var text = body.text() == null ? "" : body.text().strip();
        if (text.isEmpty() && body.fileId() == null) {
            throw new KenhException(
                    CoreError.INVALID, Map.of("text", Current.texts().get("inbox.error.text-or-file")));
        }
        long id = request.id("id");
        return Turns.take(
                id,
                () -> host.db().write(em -> {
                    var sent = sender.send(id, new Draft(text, body.fileId(), body.quotedExternalId(), token));
                    request.ctx().status(sent.created() ? 201 : 200);
                    // As it was just written: it is not read again while others wait for the conversation.
                    var row = em.find(Message.class, sent.messageId()).row();
                    var plain = sent.created() && body.fileId() == null;
                    return MessageOut.of(
                            row, plain ? List.of() : MessageQueries.attachments(em, List.of(row.id())), null);
                }));
    }

    private MessageOut settle(ApiRequest<SettleIn> request) {
        new Settling(host).settle(request.id("id"), request.body().arrived());
        return message(request.id("id"));
    }

    private MessageOut message(long id) {
        return host.db()
                .read(em -> MessageOut.of(
                        MessageQueries.one(em, id).orElseThrow(), MessageQueries.attachments(em, List.of(id)), null));
    }

    private StateOut assign(ApiRequest<AssignIn> request) {
        actions.assign(request.id("id"), request.body().userId(), Optional.empty());
        return state(request.id("id"), request.body().userId());
    }

    private StateOut done(ApiRequest<Void> request) {
        actions.finish(request.id("id"), Optional.empty());
        return StateOut.of(head(request.id("id")));
    }

    private StateOut reopen(ApiRequest<Void> request) {
        actions.reopen(request.id("id"));
        return StateOut.of(head(request.id("id")));
    }

    private FileOut upload(ApiRequest<Void> request) {
        var upload = Optional.ofNullable(request.ctx().uploadedFile("file"))
                .orElseThrow(() -> new KenhException(InboxError.FILE_MISSING));
        long limit = new Channels(host)
                .all().stream()
                        .map(channel -> channel.capabilities())
                        .mapToLong(InboxApi::largest)
                        .max()
                        .orElse(0);
        try (var content = upload.content()) {
            var file = host.files().upload(content, upload.filename(), limit);
            return new FileOut(file.id(), file.name(), file.mediaType(), file.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long largest(ChannelCapabilities takes) {
        return Math.max(takes.maxImageBytes(), takes.maxFileBytes());
    }

    /** Somebody who gave a conversation away may no longer see it; what they did, they know. */
    private StateOut state(long id, @org.jspecify.annotations.Nullable Long assigneeId) {
        return host.db()
                .read(em -> ConversationQueries.visible(em, id, Visibility.of(Current.actor())))
                .map(StateOut::of)
                .orElseGet(() -> new StateOut(id, ConversationState.OPEN, false, assigneeId));
    }

    private ConversationHead head(long id) {
        return host.db()
                .read(em -> ConversationQueries.visible(em, id, Visibility.of(Current.actor())))
                .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
    }
}
