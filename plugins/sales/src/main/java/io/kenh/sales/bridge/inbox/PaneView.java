package io.kenh.sales.bridge.inbox;

import io.kenh.sales.api.OrderRef;
import java.util.List;

/**
 * Quotations of a conversation, beside it.
 *
 * @param sendable a link may be sent to the customer now
 * @param token names the next sending
 */
public record PaneView(long conversationId, List<OrderRef> orders, boolean sendable, String token) {}
