package io.kenh.sales.bridge.inbox;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.contacts.api.Partners;
import io.kenh.inbox.api.Channel;
import io.kenh.inbox.api.Conversations;
import io.kenh.inbox.api.Conversations.ConversationRef;
import io.kenh.inbox.api.Replies;
import io.kenh.sales.api.OrderRef;
import io.kenh.sales.api.Orders;
import io.kenh.sales.api.SalesPermissions;
import java.util.List;
import java.util.Objects;

/** Starts a quotation from a conversation. */
final class QuoteStart {
    static final String CONVERSATION = "inbox.conversation";

    private final Host host;

    QuoteStart(Host host) {
        this.host = host;
    }

    /** @throws KenhException {@code core.not-found} for what the actor may not see */
    ConversationRef conversation(long id) {
        return host.services().get(Replies.class).visible(id).orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
    }

    /** @return where to go on: the quotation, or where the contact is to be completed first */
    String quote(long conversationId) {
        Current.actor().require(SalesPermissions.WRITE);
        var conversation = conversation(conversationId);
        boolean known = host.services()
                .get(Partners.class)
                .find(conversation.partnerId())
                .filter(partner -> !partner.shadow())
                .isPresent();
        return known ? draft(conversation, conversation.partnerId()) : "/sales/chat/" + conversationId + "/customer";
    }

    /** The empty draft that there is already, or a new one. */
    String draft(ConversationRef conversation, long partnerId) {
        return host.db().write(em -> {
            // Two at once would both find none.
            host.services().get(Conversations.class).hold(conversation.thread());
            return found(conversation, partnerId).path() + "/edit";
        });
    }

    private OrderRef found(ConversationRef conversation, long partnerId) {
        var orders = host.services().get(Orders.class);
        var source = new DocRef(CONVERSATION, conversation.id());
        var me = Current.actor().userId();
        return orders.of(source).stream()
                .filter(one -> one.state().equals("draft")
                        && one.total() == 0
                        && one.partnerId() == partnerId
                        && Objects.equals(one.salespersonId(), me))
                .findFirst()
                .orElseGet(() -> orders.create(new Orders.Draft(partnerId, origin(conversation), source, List.of())));
    }

    /** The account the customer wrote to, and who that is. */
    private String origin(ConversationRef conversation) {
        var thread = conversation.thread();
        return host.services().all(Channel.class).stream()
                .filter(channel -> channel.id().equals(thread.channel()))
                .flatMap(channel -> channel.accounts().stream())
                .filter(account -> account.id() == thread.accountId())
                .map(account -> account.name() + " · " + conversation.partnerName())
                .findFirst()
                .orElseGet(() -> host.texts().get("sales.chat.origin", conversation.partnerName()));
    }

    /** Quotations made from the conversation. */
    List<OrderRef> of(long conversationId) {
        return host.services().get(Orders.class).of(new DocRef(CONVERSATION, conversationId));
    }
}
