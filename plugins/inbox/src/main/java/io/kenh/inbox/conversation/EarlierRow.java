package io.kenh.inbox.conversation;

import io.kenh.inbox.api.ThreadKey;
import java.time.Instant;

/** Another conversation of the same contact. */
public record EarlierRow(long id, ThreadKey thread, ConversationState state, Instant lastAt) {}
