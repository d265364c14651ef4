package io.kenh.zalooa;

import io.kenh.inbox.api.Conversations;
import io.kenh.inbox.api.IncomingMessage;
import io.kenh.inbox.api.MessageStatus;
import io.kenh.inbox.api.ThreadKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Remembers what it is told; like the real one, statuses only move forward. Unlike it, it stores a message as often as it is told to. */
public class FakeInbox implements Conversations {
    public final List<IncomingMessage> received = Collections.synchronizedList(new ArrayList<>());
    public final Map<Long, MessageStatus> status = Collections.synchronizedMap(new LinkedHashMap<>());
    public final Map<Long, String> reasons = Collections.synchronizedMap(new LinkedHashMap<>());
    public final Map<Long, String> externalIds = Collections.synchronizedMap(new LinkedHashMap<>());
    public final Map<String, String> reactions = Collections.synchronizedMap(new LinkedHashMap<>());
    public final Map<String, Instant> reactedAt = Collections.synchronizedMap(new LinkedHashMap<>());
    public final List<ThreadKey> windowsChanged = Collections.synchronizedList(new ArrayList<>());
    public final Map<ThreadKey, String> erased = Collections.synchronizedMap(new LinkedHashMap<>());
    public final Map<ThreadKey, Long> rebound = Collections.synchronizedMap(new LinkedHashMap<>());
    public final Map<String, String> attachments = Collections.synchronizedMap(new LinkedHashMap<>());

    @Override
    public long receive(IncomingMessage message) {
        received.add(message);
        return 5000 + received.size();
    }

    @Override
    public void attachmentStored(long messageId, int index, String fileId) {
        attachments.put(messageId + ":" + index, fileId);
    }

    @Override
    public void attachmentLost(long messageId, int index, String reasonKey) {
        attachments.put(messageId + ":" + index, reasonKey);
    }

    @Override
    public void statusChanged(
            long messageId, MessageStatus next, Instant at, @Nullable String externalId, @Nullable String reason) {
        var before = status.getOrDefault(messageId, MessageStatus.QUEUED);
        if (before.mayBecome(next)) {
            status.put(messageId, next);
        }
        if (externalId != null) {
            externalIds.put(messageId, externalId);
        }
        if (reason != null) {
            reasons.put(messageId, reason);
        }
    }

    @Override
    public void reacted(ThreadKey thread, String externalId, @Nullable String emoji) {
        reactions.put(externalId, String.valueOf(emoji));
    }

    @Override
    public void reacted(ThreadKey thread, String externalId, @Nullable String emoji, Instant at) {
        reacted(thread, externalId, emoji);
        reactedAt.put(externalId, at);
    }

    @Override
    public void windowChanged(ThreadKey thread) {
        windowsChanged.add(thread);
    }

    @Override
    public void partnerChanged(ThreadKey thread, long partnerId) {
        rebound.put(thread, partnerId);
    }

    @Override
    public void erase(ThreadKey thread, String formerCustomer) {
        erased.put(thread, formerCustomer);
    }

    @Override
    public Optional<ConversationRef> find(ThreadKey thread) {
        return Optional.empty();
    }

    @Override
    public Optional<ConversationRef> find(long conversationId) {
        return Optional.empty();
    }
}
