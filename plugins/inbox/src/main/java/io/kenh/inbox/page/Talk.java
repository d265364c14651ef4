package io.kenh.inbox.page;

import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.contacts.api.Partners;
import io.kenh.contacts.api.Partners.PartnerRef;
import io.kenh.inbox.api.Channel;
import io.kenh.inbox.api.ChannelAccount;
import io.kenh.inbox.api.ChannelCapabilities;
import io.kenh.inbox.channel.Channels;
import io.kenh.inbox.conversation.ConversationHead;
import io.kenh.inbox.conversation.ConversationQueries;
import io.kenh.inbox.conversation.Visibility;
import io.kenh.inbox.text.CustomerName;
import io.kenh.ui.Kit;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A conversation the reader may see, with its contact and channel. */
record Talk(
        ConversationHead head,
        Optional<PartnerRef> partner,
        Optional<Channel> channel,
        Optional<ChannelAccount> account) {
    /** Of a channel that is switched off: nothing may be sent. */
    private static final ChannelCapabilities NOTHING =
            new ChannelCapabilities(0, Set.of(), 0, false, Set.of(), 0, false, false, false);

    /** @throws KenhException {@code core.not-found} (404) also when it exists and is not the reader's business */
    static Talk read(Host host, EntityManager em, long id) {
        var head = ConversationQueries.visible(em, id, Visibility.of(Current.actor()))
                .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
        var channel = new Channels(host).find(head.thread().channel());
        var account = channel.flatMap(c -> c.accounts().stream()
                .filter(a -> a.id() == head.thread().accountId())
                .findFirst());
        return new Talk(head, host.services().get(Partners.class).find(head.partnerId()), channel, account);
    }

    String name() {
        return CustomerName.of(partner.orElse(null), head.partnerName());
    }

    @Nullable
    String avatar() {
        return partner.map(PartnerRef::avatarUrl).orElse(null);
    }

    String icon() {
        return channel.map(Channel::icon).orElse("message-off");
    }

    String accountName() {
        return account.map(ChannelAccount::name)
                .or(() -> channel.map(Channel::label))
                .orElseGet(() -> Kit.t("inbox.channel-off.short"));
    }

    ChannelCapabilities takes() {
        return channel.map(Channel::capabilities).orElse(NOTHING);
    }

    boolean usable() {
        return channel.isPresent();
    }

    /** Why nothing can be sent at the moment. */
    @Nullable
    String problem() {
        if (channel.isEmpty()) {
            return Kit.t("inbox.channel-off");
        }
        return account.filter(a -> !a.usable())
                .map(a -> a.problem() == null ? Kit.t("inbox.account-unusable") : a.problem())
                .orElse(null);
    }
}
