package io.kenh.inbox.channel;

import io.kenh.api.addon.Host;
import io.kenh.api.error.KenhException;
import io.kenh.inbox.InboxError;
import io.kenh.inbox.api.Channel;
import io.kenh.inbox.api.ChannelAccount;
import io.kenh.inbox.api.ThreadKey;
import io.kenh.inbox.api.Window;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The channels enabled now. A conversation may belong to one that is switched off. */
public record Channels(Host host) {
    public List<Channel> all() {
        return host.services().all(Channel.class);
    }

    public Optional<Channel> find(String id) {
        return all().stream().filter(channel -> channel.id().equals(id)).findFirst();
    }

    /** @throws KenhException {@code inbox.channel-missing} (409) */
    public Channel get(String id) {
        return find(id).orElseThrow(() -> new KenhException(InboxError.CHANNEL_MISSING));
    }

    /** One call to each channel. Threads of a channel that is off, and threads it does not know, are unknown. */
    public Map<ThreadKey, Window> windows(Collection<ThreadKey> threads) {
        var windows = new HashMap<ThreadKey, Window>();
        var byChannel = threads.stream().collect(Collectors.groupingBy(ThreadKey::channel));
        byChannel.forEach(
                (id, some) -> find(id).ifPresent(channel -> windows.putAll(channel.windows(List.copyOf(some)))));
        return windows;
    }

    public List<ChannelAccount> accounts() {
        return all().stream().flatMap(channel -> channel.accounts().stream()).toList();
    }
}
