package io.kenh.inbox.message;

import io.kenh.api.addon.Host;
import io.kenh.api.security.Actor;
import io.kenh.api.security.Current;
import io.kenh.contacts.api.Partners;
import io.kenh.inbox.api.AttachmentStored;
import io.kenh.inbox.api.Conversations;
import io.kenh.inbox.api.FailureReason;
import io.kenh.inbox.api.IncomingMessage;
import io.kenh.inbox.api.MessageSent;
import io.kenh.inbox.api.MessageStatus;
import io.kenh.inbox.api.SentMessage;
import io.kenh.inbox.api.ThreadKey;
import io.kenh.inbox.conversation.Conversation;
import io.kenh.inbox.conversation.ConversationLock;
import io.kenh.inbox.conversation.ConversationQueries;
import io.kenh.inbox.conversation.Owner;
import io.kenh.inbox.conversation.PartnerMoves;
import io.kenh.inbox.conversation.Signals;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What channels tell the inbox. Every change happens under the conversation's lock, so repeated and reordered reports are harmless. */
public final class Intake implements Conversations {
    private final Host host;

    public Intake(Host host) {
        this.host = host;
    }

    @Override
    public long receive(IncomingMessage incoming) {
        return receiveAll(List.of(incoming)).getFirst();
    }

    @Override
    public List<Long> receiveAll(List<IncomingMessage> incoming) {
        return host.db().write(em -> new Arrivals(host).store(em, incoming));
    }

    @Override
    public boolean sent(SentMessage message) {
        return host.db().write(em -> new Notices(host).stand(em, message));
    }

    @Override
    public void attachmentStored(long messageId, int index, String fileId) {
        var file = host.files().find(fileId).orElseThrow();
        onAttachment(messageId, index, (conversation, attachment) -> {
            // Whoever took back their data does not get it back with a late copy.
            if (!attachment.erased()) {
                host.files().keep(fileId);
                attachment.stored(file).filter(before -> !before.equals(fileId)).ifPresent(host.files()::delete);
                host.events().publish(new AttachmentStored(messageId, conversation.id(), fileId));
            }
        });
    }

    @Override
    public void attachmentLost(long messageId, int index, String reasonKey) {
        onAttachment(messageId, index, (conversation, attachment) -> attachment.lost(reasonKey));
    }

    private void onAttachment(long messageId, int index, BiConsumer<Conversation, Attachment> change) {
        onMessage(messageId, (em, conversation) -> {
            MessageStore.attachment(em, messageId, index)
                    .ifPresent(attachment -> change.accept(conversation, attachment));
            return true;
        });
    }

    @Override
    public void reported(
            long messageId,
            MessageStatus status,
            Instant at,
            @Nullable String externalId,
            @Nullable FailureReason reason) {
        report(messageId, status, at, externalId, Reason.of(reason));
    }

    @Override
    public void statusChanged(
            long messageId, MessageStatus status, Instant at, @Nullable String externalId, @Nullable String reason) {
        report(messageId, status, at, externalId, Reason.text(reason));
    }

    private void report(long messageId, MessageStatus status, Instant at, @Nullable String externalId, Reason reason) {
        onMessage(messageId, (em, conversation) -> {
            var message = em.find(Message.class, messageId);
            if (externalId != null && !externalId.equals(message.externalId())) {
                MessageStore.dropEcho(em, conversation, externalId);
                message.externalId(externalId);
            }
            boolean arrived = message.arrived();
            boolean moved = message.report(status, at, reason);
            if (!arrived && message.arrived() && message.direction() == Direction.OUT) {
                host.events().publish(new MessageSent(messageId, conversation.id(), conversation.thread()));
            }
            if (conversation.reported(message)) {
                signals().changed(conversation.id());
                return false;
            }
            return moved;
        });
    }

    @Override
    public void reacted(ThreadKey thread, String externalId, @Nullable String emoji) {
        reacted(thread, externalId, emoji, host.clock().instant());
    }

    @Override
    public void reacted(ThreadKey thread, String externalId, @Nullable String emoji, Instant at) {
        host.db()
                .write(em -> MessageStore.idByExternal(em, thread, externalId))
                .ifPresent(id -> onMessage(
                        id, (em, conversation) -> em.find(Message.class, id).react(emoji, at)));
    }

    @Override
    public void windowChanged(ThreadKey thread) {
        find(thread).ifPresent(conversation -> signals().changed(conversation.id()));
    }

    @Override
    public void partnerChanged(ThreadKey thread, long partnerId) {
        host.db().write(em -> {
            ConversationLock.byThread(em, thread).ifPresent(conversation -> {
                if (Current.actor().kind() == Actor.Kind.USER) {
                    PartnerMoves.settled(em, conversation);
                } else {
                    PartnerMoves.broughtTo(em, conversation, partnerId);
                }
                new Owner(host.events()).is(conversation, partnerId, partnerName(partnerId));
                signals().changed(conversation.id());
            });
            return true;
        });
    }

    @Override
    public void hold(ThreadKey thread) {
        holdAll(List.of(thread));
    }

    @Override
    public void holdAll(Collection<ThreadKey> threads) {
        host.db().write(em -> ConversationLock.byThreads(em, threads).size());
    }

    @Override
    public void erase(ThreadKey thread, String formerCustomer) {
        host.db().write(em -> {
            ConversationLock.byThread(em, thread).ifPresent(conversation -> {
                new Eraser(host).erase(em, conversation, formerCustomer);
                signals().changed(conversation.id());
            });
            return true;
        });
    }

    @Override
    public Optional<ConversationRef> find(ThreadKey thread) {
        return host.db().read(em -> ConversationQueries.byThread(em, thread));
    }

    @Override
    public Optional<ConversationRef> find(long conversationId) {
        return host.db().read(em -> ConversationQueries.ref(em, conversationId));
    }

    /** A report about a message that is no longer there is nothing to worry about. */
    private void onMessage(long messageId, BiFunction<EntityManager, Conversation, Boolean> change) {
        host.db().write(em -> {
            MessageStore.conversationOf(em, messageId)
                    .flatMap(id -> ConversationLock.byId(em, id))
                    .ifPresent(conversation -> {
                        if (change.apply(em, conversation)) {
                            signals().messages(conversation.id());
                        }
                    });
            return true;
        });
    }

    private String partnerName(long partnerId) {
        return host.services()
                .get(Partners.class)
                .find(partnerId)
                .map(Partners.PartnerRef::name)
                .orElse("");
    }

    private Signals signals() {
        return new Signals(host.live());
    }
}
