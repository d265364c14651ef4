package io.kenh.inbox.conversation;

import io.kenh.inbox.api.ThreadKey;
import io.kenh.inbox.message.Direction;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One of a contact's conversations. */
public record EarlierRow(
        long id,
        ThreadKey thread,
        ConversationState state,
        boolean needsReply,
        Instant lastAt,
        Preview preview,
        @Nullable Direction lastDirection,
        @Nullable Long lastAuthorId) {}
