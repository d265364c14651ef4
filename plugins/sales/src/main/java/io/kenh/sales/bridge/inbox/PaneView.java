package io.kenh.sales.bridge.inbox;

import io.kenh.sales.api.OrderRef;
import java.util.List;
import java.util.Set;

/**
 * Quotations of a conversation, beside it.
 *
 * @param name of the customer there
 * @param own ids of the orders that are this customer's
 * @param open something may be sent to the customer now
 * @param token names the next sending
 */
public record PaneView(
        long conversationId, String name, List<OrderRef> orders, Set<Long> own, boolean open, String token) {
    /** A link to it may be sent to the customer now. */
    public boolean sendable(OrderRef order) {
        return open && own(order);
    }

    public boolean own(OrderRef order) {
        return own.contains(order.id());
    }
}
