package io.kenh.inbox.api;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What channels and documents tell the inbox: {@code host.services().get(Conversations.class)}. All inside a write. */
public interface Conversations {
    /**
     * @param partnerName as the contact is called now
     */
    record ConversationRef(
            long id,
            ThreadKey thread,
            long partnerId,
            String partnerName,
            @Nullable Long assigneeId) {}

    /** Stores a message once, opening or reopening its conversation. @return the message's id, also for one stored before */
    long receive(IncomingMessage message);

    /** The same for many, in this order, with hardly more queries than for one. @return their ids, in the same order */
    default List<Long> receiveAll(List<IncomingMessage> messages) {
        return messages.stream().map(this::receive).toList();
    }

    /**
     * The content of an attachment has been copied: shows the stored file in place of the expiring link, and keeps it. Give a file of
     * {@link io.kenh.api.file.Files#upload}: when the message is gone meanwhile, or this fails, it is forgotten by itself.
     */
    void attachmentStored(long messageId, int index, String fileId);

    /** The content is gone at its source; {@code reason} translated key. */
    void attachmentLost(long messageId, int index, String reasonKey);

    /**
     * A message another plugin sent over the channel itself stands in its conversation, once, whoever tells of it first: that plugin or the
     * channel's echo. Told again, it stands as it is told then.
     *
     * @return false where it does not stand: nobody knows the customer, and the channel has not brought it
     */
    default boolean sent(SentMessage message) {
        return false;
    }

    /**
     * The channel reports progress of an outgoing message; a report that does not move forward is ignored.
     *
     * @param externalId the channel's id, from SENT on
     * @param reason why it failed or waits; each reader reads it in their language
     */
    default void reported(
            long messageId,
            MessageStatus status,
            Instant at,
            @Nullable String externalId,
            @Nullable FailureReason reason) {
        statusChanged(messageId, status, at, externalId, reason == null ? null : reason.key());
    }

    /**
     * The same with a reason that is a sentence already, shown as it is; {@link #reported} is better.
     *
     * @param reason why it failed or waits, in one language
     */
    void statusChanged(
            long messageId, MessageStatus status, Instant at, @Nullable String externalId, @Nullable String reason);

    /** A customer's reaction to a message; null removes it. */
    void reacted(ThreadKey thread, String externalId, @Nullable String emoji);

    /**
     * The same with its time: a reaction older than the one that stands is ignored, whatever the order they are told in.
     *
     * @param at when the customer reacted
     */
    default void reacted(ThreadKey thread, String externalId, @Nullable String emoji, Instant at) {
        reacted(thread, externalId, emoji);
    }

    /** The thread's {@link Window} is another one though nobody wrote: open pages show it at once. */
    default void windowChanged(ThreadKey thread) {}

    /** Rebinds the thread's conversation to another contact: it was linked, merged or unlinked. */
    void partnerChanged(ThreadKey thread, long partnerId);

    /**
     * Holds the thread's conversation until the write ends; nothing where there is none. The inbox holds the conversation whenever it calls
     * a channel, so whoever locks rows of its own about a thread and then reports here calls this first: one order for everybody.
     */
    default void hold(ThreadKey thread) {}

    /** The same for many, in one order for everybody: whoever changes several threads in one write calls this before all else. */
    default void holdAll(Collection<ThreadKey> threads) {
        threads.forEach(this::hold);
    }

    /**
     * The person took back their data: texts, notes, files and the channel's ids of the thread's messages go, and lines marked as erased
     * stay. Give the conversation a contact without personal data first ({@link #partnerChanged}). What the person writes afterwards
     * opens a new conversation.
     *
     * @param formerCustomer stands for the customer's id from now on and cannot be traced back to it
     */
    default void erase(ThreadKey thread, String formerCustomer) {}

    Optional<ConversationRef> find(ThreadKey thread);

    Optional<ConversationRef> find(long conversationId);
}
