package io.kenh.inbox.page;

import io.javalin.http.Context;
import io.kenh.api.addon.Host;
import io.kenh.api.data.Cursor;
import io.kenh.api.data.DocRef;
import io.kenh.api.data.Documents;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.api.security.Users;
import io.kenh.api.ui.DocumentSlots;
import io.kenh.contacts.api.DoNotContact;
import io.kenh.contacts.api.Partners.PartnerRef;
import io.kenh.inbox.api.InboxPermissions;
import io.kenh.inbox.api.InboxSlots;
import io.kenh.inbox.api.Window;
import io.kenh.inbox.channel.Channels;
import io.kenh.inbox.conversation.ConversationDocument;
import io.kenh.inbox.conversation.ConversationQueries;
import io.kenh.inbox.conversation.ConversationState;
import io.kenh.inbox.conversation.ListFilter;
import io.kenh.inbox.conversation.Visibility;
import io.kenh.inbox.message.Cards;
import io.kenh.inbox.message.MessagePage;
import io.kenh.inbox.message.MessageQueries;
import io.kenh.ui.Kit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the panes of one conversation. */
final class ConversationReader {
    private static final int EARLIER = 10;

    private final Host host;

    ConversationReader(Host host) {
        this.host = host;
    }

    /** @param text what the composer holds, after a refusal with {@code error} */
    ConversationView read(Context ctx, long id, ListFilter filter, String text, String error) {
        return host.db().read(em -> {
            var talk = Talk.read(host, em, id);
            var page = MessageQueries.page(em, talk.head().thread(), id, MessageQueries.PAGE, null);
            var banner = banner(ctx, talk);
            var me = Current.actor().userId();
            return new ConversationView(
                    head(ctx, talk, filter),
                    block(talk, page),
                    banner,
                    ComposerView.of(id, me, talk.takes(), talk.usable(), banner.open(), text, new Commands(host).all()),
                    customer(ctx, talk),
                    error);
        });
    }

    HeadView head(Context ctx, long id, ListFilter filter) {
        return host.db().read(em -> head(ctx, Talk.read(host, em, id), filter));
    }

    BannerView banner(Context ctx, long id) {
        return host.db().read(em -> banner(ctx, Talk.read(host, em, id)));
    }

    BlockView older(long id, String before) {
        return host.db().read(em -> {
            var talk = Talk.read(host, em, id);
            return block(talk, MessageQueries.page(em, talk.head().thread(), id, MessageQueries.PAGE, before));
        });
    }

    /** What the page shows from that line on, as it is now; empty when the page had better be loaded anew. */
    Optional<BlockView> since(long id, @Nullable String from) {
        return host.db().read(em -> {
            var talk = Talk.read(host, em, id);
            var thread = talk.head().thread();
            var cursor = Cursor.decode(from, 2);
            return cursor.isEmpty()
                    ? Optional.of(block(talk, MessageQueries.page(em, thread, id, MessageQueries.PAGE, null)))
                    : MessageQueries.since(em, thread, id, cursor.get()).map(page -> block(talk, page));
        });
    }

    EarlierView earlier(long id) {
        return host.db().read(em -> {
            var talk = Talk.read(host, em, id);
            var rows = ConversationQueries.ofPartner(
                    em, talk.head().partnerId(), id, Visibility.of(Current.actor()), EARLIER);
            var accounts = new Accounts(new Channels(host));
            return new EarlierView(rows.stream()
                    .map(row -> new EarlierView.Item(
                            "/inbox/conversations/" + row.id(),
                            accounts.icon(row.thread()),
                            accounts.name(row.thread()),
                            row.lastAt(),
                            row.state() == ConversationState.DONE))
                    .toList());
        });
    }

    /** The document a note is about, as it stands now; empty when it is not the reader's business, or no longer there. */
    Optional<CardView> card(long messageId) {
        return host.db().read(em -> {
            var row = MessageQueries.one(em, messageId).orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
            Talk.read(host, em, row.conversationId());
            var documents = Cards.of(em, List.of(messageId));
            return host.services().get(Documents.class).seen(documents.values()).values().stream()
                    .findFirst()
                    .map(seen -> CardView.of(messageId, seen));
        });
    }

    CustomerView customer(Context ctx, long id) {
        return host.db().read(em -> customer(ctx, Talk.read(host, em, id)));
    }

    private HeadView head(Context ctx, Talk talk, ListFilter filter) {
        var head = talk.head();
        var actor = Current.actor();
        var assignee = head.assigneeId() == null
                ? null
                : host.services()
                        .get(Users.class)
                        .find(head.assigneeId())
                        .map(Users.UserRef::name)
                        .orElse(null);
        var document = new DocRef(ConversationDocument.NAME, head.id());
        return new HeadView(
                head.id(),
                talk.name(),
                talk.avatar(),
                talk.icon(),
                talk.accountName(),
                head.assigneeId(),
                assignee,
                head.assigneeId() != null && head.assigneeId() == actor.userId(),
                head.done(),
                head.lastInboundPosition(),
                actor.may(InboxPermissions.ASSIGN),
                actor.may(InboxPermissions.REPLY),
                "/inbox" + ListAddress.query(filter),
                Kit.join(
                        host.ui().slot(ctx, InboxSlots.ACTIONS, head.ref()),
                        host.ui().slot(ctx, DocumentSlots.ACTIONS, document)));
    }

    private BannerView banner(Context ctx, Talk talk) {
        var thread = talk.head().thread();
        var window = talk.channel()
                .map(channel -> channel.windows(List.of(thread)))
                .orElse(Map.of())
                .getOrDefault(thread, Window.UNKNOWN);
        var view = WindowView.of(window, host.clock().instant());
        return new BannerView(
                talk.head().id(),
                view,
                talk.problem(),
                talk.usable(),
                view.open()
                        ? Kit.none()
                        : host.ui()
                                .slot(ctx, InboxSlots.WINDOW_CLOSED, talk.head().ref()));
    }

    private BlockView block(Talk talk, MessagePage page) {
        long id = talk.head().id();
        var cards = page.cards().isEmpty()
                ? Map.<DocRef, Documents.Seen>of()
                : host.services().get(Documents.class).seen(page.cards().values());
        var lines = new MessageViews(page, cards, host.clock().instant(), talk.name(), talk.avatar()).lines();
        return new BlockView(
                id,
                lines,
                page.rows().isEmpty() ? "" : page.rows().getFirst().key().encode(),
                page.older() == null ? "" : "/inbox/conversations/" + id + "/messages?before=" + page.older(),
                Current.actor().may(InboxPermissions.REPLY));
    }

    private CustomerView customer(Context ctx, Talk talk) {
        var head = talk.head();
        return new CustomerView(
                head.id(),
                head.thread().channel(),
                head.partnerId(),
                talk.name(),
                talk.avatar(),
                talk.partner().map(PartnerRef::phone).orElse(null),
                talk.partner().map(PartnerRef::email).orElse(null),
                talk.partner().map(PartnerRef::shadow).orElse(false),
                host.services().get(DoNotContact.class).of(head.partnerId()).isPresent(),
                Kit.join(
                        host.ui().slot(ctx, InboxSlots.CUSTOMER_PANE, head.ref()),
                        host.ui().slot(ctx, DocumentSlots.ASIDE, new DocRef(ConversationDocument.NAME, head.id()))));
    }
}
