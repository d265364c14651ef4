package io.kenh.zbstemplates;

import io.kenh.inbox.api.SentMessage;
import io.kenh.zalooa.api.ZaloRecipients.Phase;
import io.kenh.zalooa.api.ZaloRecipients.Recipient;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Conversations with one person, u-1, of the account 7: remembers what it is told of messages that were sent. */
public final class FakeInbox {
    public final List<SentMessage> told = new ArrayList<>();
    public final List<SentMessage.Content> contents = new ArrayList<>();
    /** The person took back their data. */
    public boolean erased;
    /** Somebody holds the conversation to take their data away; whoever waits for it finds them gone. */
    public boolean erasing;

    <T> T as(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, this::answer));
    }

    private Object answer(Object proxy, Method method, @Nullable Object[] args) {
        return switch (method.getName()) {
            case "hold" -> erased |= erasing;
            case "sent" -> sent((SentMessage) args[0]);
            case "byUser" -> byUser((String) args[1]);
            default -> throw new UnsupportedOperationException(method.getName());
        };
    }

    /** As the inbox does: only what begins to stand somewhere is asked what it says. */
    private boolean sent(SentMessage message) {
        boolean known = told.stream().anyMatch(before -> before.token().equals(message.token()));
        if (!known && !message.thread().customer().isEmpty()) {
            contents.add(message.content().get());
        }
        return told.add(message);
    }

    private Optional<Recipient> byUser(@Nullable String userId) {
        return erased || !"u-1".equals(userId)
                ? Optional.empty()
                : Optional.of(new Recipient(1, 7, userId, 11, "Nguyễn An", true, true, Phase.FREE, null));
    }
}
