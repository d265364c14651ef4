package io.kenh.crm.bridge.inbox;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.crm.api.Attribution;
import io.kenh.crm.api.Attributions;
import io.kenh.crm.utm.ConversationOrigin;
import io.kenh.inbox.api.Channel;
import io.kenh.inbox.api.ChannelAccount;
import io.kenh.inbox.api.Conversations;
import io.kenh.inbox.api.Conversations.ConversationRef;
import io.kenh.inbox.api.ThreadKey;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the conversation itself, such as the campaign its customer came by. What that leaves open: the medium is the channel as
 * it calls itself, the source the account the customer wrote to.
 */
final class ChannelOrigin implements ConversationOrigin {
    private final Host host;

    ChannelOrigin(Host host) {
        this.host = host;
    }

    @Override
    public Attribution of(long conversationId) {
        return host.services()
                .get(Conversations.class)
                .find(conversationId)
                .map(this::of)
                .orElse(Attribution.NONE);
    }

    Attribution of(ConversationRef conversation) {
        var said = host.services()
                .get(Attributions.class)
                .of(new DocRef(LeadStart.CONVERSATION, conversation.id()))
                .orElse(Attribution.NONE);
        var channel = channel(conversation.thread());
        return new Attribution(
                said.medium() == null ? channel.medium() : said.medium(),
                said.source() == null ? channel.source() : said.source(),
                said.campaign());
    }

    private Attribution channel(ThreadKey thread) {
        return host.services().all(Channel.class).stream()
                .filter(channel -> channel.id().equals(thread.channel()))
                .findFirst()
                .map(channel -> new Attribution(channel.label(), account(channel, thread.accountId()), null))
                .orElse(Attribution.NONE);
    }

    private static @Nullable String account(Channel channel, long id) {
        return channel.accounts().stream()
                .filter(account -> account.id() == id)
                .map(ChannelAccount::name)
                .findFirst()
                .orElse(null);
    }
}
