package io.kenh.inbox.api;

import java.time.Instant;
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

    /** The content of an attachment has been copied: shows the stored file in place of the expiring link. */
    void attachmentStored(long messageId, int index, String fileId);

    /** The content is gone at its source; {@code reason} translated key. */
    void attachmentLost(long messageId, int index, String reasonKey);

    /**
     * The channel reports progress of an outgoing message; a report that does not move forward is ignored.
     *
     * @param externalId the channel's id, from SENT on
     * @param reason why it failed or waits, translated for staff
     */
    void statusChanged(
            long messageId, MessageStatus status, Instant at, @Nullable String externalId, @Nullable String reason);

    /** A customer's reaction to a message; null removes it. */
    void reacted(ThreadKey thread, String externalId, @Nullable String emoji);

    /** Rebinds the thread's conversation to another contact: it was linked, merged or unlinked. */
    void partnerChanged(ThreadKey thread, long partnerId);

    Optional<ConversationRef> find(ThreadKey thread);

    Optional<ConversationRef> find(long conversationId);
}
