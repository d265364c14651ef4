package io.kenh.chatterbridge.link;

import io.kenh.api.data.DocRef;

/** A link as shown. */
public record LinkRow(long id, long conversationId, DocRef document, LinkState state, boolean pinned) {}
