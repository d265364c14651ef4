package io.kenh.inbox.message;

import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.inbox.InboxError;
import io.kenh.inbox.api.FailureReason;
import io.kenh.inbox.api.InboxPermissions;
import io.kenh.inbox.api.MessageSent;
import io.kenh.inbox.api.MessageSettled;
import io.kenh.inbox.api.MessageStatus;
import io.kenh.inbox.conversation.ConversationLock;
import io.kenh.inbox.conversation.Signals;
import io.kenh.inbox.conversation.Visibility;

/** A person decides what became of a message that nobody knows the outcome of. The channel hears it in the same transaction. */
public final class Settling {
    private final Host host;

    public Settling(Host host) {
        this.host = host;
    }

    /**
     * @return the conversation
     * @throws KenhException {@code inbox.not-unknown} (409) when the outcome has become known meanwhile
     */
    public long settle(long messageId, boolean arrived) {
        return host.db().write(em -> {
            long id = MessageStore.conversationOf(em, messageId)
                    .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
            var conversation = ConversationLock.visible(em, id, Visibility.of(Current.actor(), InboxPermissions.REPLY))
                    .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
            var message = em.find(Message.class, messageId);
            if (message.status() != MessageStatus.UNKNOWN) {
                throw new KenhException(InboxError.NOT_UNKNOWN);
            }
            var now = host.clock().instant();
            if (arrived) {
                message.report(MessageStatus.SENT, now, Reason.NONE);
                host.events().publish(new MessageSent(messageId, id, conversation.thread()));
            } else {
                message.report(MessageStatus.FAILED, now, Reason.of(FailureReason.of("inbox.failure.marked")));
            }
            conversation.reported(message);
            SystemLines.add(em, conversation, arrived ? "inbox.event.arrived" : "inbox.event.not-arrived", "", now);
            em.flush();
            host.events()
                    .publish(new MessageSettled(
                            messageId, arrived, Current.actor().userId()));
            new Signals(host.live()).changed(id);
            return id;
        });
    }
}
