package io.kenh.sales.bridge.inbox;

import io.kenh.api.addon.Host;
import io.kenh.api.error.KenhException;
import io.kenh.contacts.api.Partners;
import io.kenh.contacts.api.Partners.PartnerRef;
import io.kenh.inbox.api.Conversations.ConversationRef;
import io.kenh.sales.api.OrderRef;
import io.kenh.sales.api.SalesError;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Into whose conversation a quotation may be sent: its customer's own, that of somebody who works there, merged
 * contacts followed. Who a temporary contact is nobody knows yet: whoever chose the customer there knows better.
 */
final class Recipients {
    private final Host host;

    Recipients(Host host) {
        this.host = host;
    }

    /** The ids of those of these orders that may be sent there. */
    Set<Long> fitting(ConversationRef conversation, List<OrderRef> orders) {
        var known = find(Stream.concat(
                Stream.of(conversation.partnerId()), orders.stream().map(OrderRef::partnerId)));
        return orders.stream()
                .filter(order -> fits(known, conversation.partnerId(), order.partnerId()))
                .map(OrderRef::id)
                .collect(Collectors.toSet());
    }

    /** @throws KenhException {@code sales.other-customer} */
    void require(ConversationRef conversation, long partnerId, String partnerName) {
        var known = find(Stream.of(conversation.partnerId(), partnerId));
        if (!fits(known, conversation.partnerId(), partnerId)) {
            throw new KenhException(SalesError.OTHER_CUSTOMER, name(conversation), partnerName);
        }
    }

    /** To whom goes what is sent there. */
    String name(ConversationRef conversation) {
        return host.services()
                .get(Partners.class)
                .find(conversation.partnerId())
                .map(PartnerRef::name)
                .orElse(conversation.partnerName());
    }

    private Map<Long, PartnerRef> find(Stream<Long> ids) {
        return host.services().get(Partners.class).find(ids.collect(Collectors.toSet()));
    }

    private static boolean fits(Map<Long, PartnerRef> known, long theirs, long customer) {
        var writer = known.get(theirs);
        var buyer = known.get(customer);
        return theirs == customer || writer == null || writer.shadow() || buyer != null && buyer.sameCustomer(writer);
    }
}
