package io.kenh.inbox;

import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.inbox.api.Channel;
import io.kenh.inbox.api.ChannelAccount;
import io.kenh.inbox.api.ChannelCapabilities;
import io.kenh.inbox.api.OutgoingMessage;
import io.kenh.inbox.api.ThreadKey;
import io.kenh.inbox.api.Window;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A channel in memory: takes messages while its window is open. */
public final class FakeChannel implements Channel {
    public static final String ID = "fake";

    public final List<OutgoingMessage> taken = new CopyOnWriteArrayList<>();
    public final List<Long> resent = new CopyOnWriteArrayList<>();
    public volatile Window window = Window.ALWAYS;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String label() {
        return "Fake";
    }

    @Override
    public String icon() {
        return "message";
    }

    @Override
    public ChannelCapabilities capabilities() {
        return new ChannelCapabilities(
                100, Set.of("image/png"), 1_000, true, Set.of("application/pdf"), 5_000, false, true, true);
    }

    @Override
    public List<ChannelAccount> accounts() {
        return List.of(new ChannelAccount(ID, 1, "Cửa hàng", null, true, null));
    }

    @Override
    public Map<ThreadKey, Window> windows(Collection<ThreadKey> threads) {
        return threads.stream().collect(Collectors.toMap(Function.identity(), thread -> window));
    }

    @Override
    public void send(OutgoingMessage message) {
        if (!window.open()) {
            throw new KenhException(CoreError.INVALID);
        }
        taken.add(message);
    }

    @Override
    public void resend(long messageId) {
        resent.add(messageId);
    }
}
