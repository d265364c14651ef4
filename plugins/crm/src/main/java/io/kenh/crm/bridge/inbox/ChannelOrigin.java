package io.kenh.crm.bridge.inbox;

import io.kenh.api.addon.Host;
import io.kenh.crm.api.Attribution;
import io.kenh.crm.utm.ConversationOrigin;
import io.kenh.inbox.api.Channel;
import io.kenh.inbox.api.ChannelAccount;
import io.kenh.inbox.api.Conversations;
import io.kenh.inbox.api.ThreadKey;
import org.jspecify.annotations.Nullable;

/** The medium is the channel as it calls itself, the source the account the customer wrote to. */
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
                .map(conversation -> of(conversation.thread()))
                .orElse(Attribution.NONE);
    }

    Attribution of(ThreadKey thread) {
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
