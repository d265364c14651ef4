package io.kenh.inbox.page;

import io.kenh.inbox.api.Channel;
import io.kenh.inbox.api.ChannelAccount;
import io.kenh.inbox.api.ThreadKey;
import io.kenh.inbox.channel.Channels;
import io.kenh.inbox.conversation.ListFilter.Account;
import io.kenh.ui.Kit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The accounts of the channels that are on, read once for a whole page, and what to call those of a channel that is off. */
final class Accounts {
    private final Map<String, Channel> channels;
    private final List<ChannelAccount> all;
    private final Map<Account, ChannelAccount> byKey;

    Accounts(Channels channels) {
        this.channels =
                channels.all().stream().collect(Collectors.toMap(Channel::id, Function.identity(), (a, b) -> a));
        this.all = channels.accounts();
        this.byKey = all.stream()
                .collect(Collectors.toMap(
                        account -> new Account(account.channel(), account.id()), Function.identity(), (a, b) -> a));
    }

    List<ChannelAccount> all() {
        return all;
    }

    boolean has(Account account) {
        return byKey.containsKey(account);
    }

    boolean off(ThreadKey thread) {
        return !channels.containsKey(thread.channel());
    }

    String icon(ThreadKey thread) {
        var channel = channels.get(thread.channel());
        return channel == null ? "message-off" : channel.icon();
    }

    /** What signs for it; empty while its channel is off. */
    String signature(ThreadKey thread) {
        return off(thread) ? "" : name(thread);
    }

    /** Of a channel that is off nobody knows more than that; of an account that is no longer linked, the channel. */
    String name(ThreadKey thread) {
        var account = byKey.get(new Account(thread.channel(), thread.accountId()));
        if (account != null) {
            return account.name();
        }
        var channel = channels.get(thread.channel());
        return channel == null ? Kit.t("inbox.channel-off.short") : channel.label();
    }
}
