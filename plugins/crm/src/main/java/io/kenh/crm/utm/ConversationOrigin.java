package io.kenh.crm.utm;

import io.kenh.crm.api.Attribution;

/** Where what is made from a conversation comes from: the channel and its account. There while conversations are. */
public interface ConversationOrigin {
    Attribution of(long conversationId);
}
