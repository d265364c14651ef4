package io.kenh.inbox.message;

import io.kenh.api.addon.Host;
import io.kenh.contacts.api.Partners;
import io.kenh.contacts.api.Partners.PartnerRef;
import io.kenh.inbox.api.IncomingMessage;
import io.kenh.inbox.api.IncomingMessage.Origin;
import io.kenh.inbox.api.MessageReceived;
import io.kenh.inbox.api.MessageSent;
import io.kenh.inbox.conversation.Conversation;
import io.kenh.inbox.conversation.ConversationLock;
import io.kenh.inbox.conversation.Owner;
import io.kenh.inbox.conversation.PartnerMoves;
import io.kenh.inbox.conversation.Signals;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Stores what channels bring, in the order they bring it. However many messages it is: their conversations, contacts and what is there
 * already are looked up once, after the conversations are locked.
 */
final class Arrivals {
    private final Host host;

    Arrivals(Host host) {
        this.host = host;
    }

    /** @return the id of each message, also of one that was stored before */
    List<Long> store(EntityManager em, List<IncomingMessage> incoming) {
        var firsts = incoming.stream().map(ConversationLock.First::of).toList();
        var conversations = ConversationLock.open(em, firsts, host.clock().instant());
        var known = ExternalId.stored(em, incoming);
        var partners = partners(incoming);
        var ids = new ArrayList<Long>(incoming.size());
        for (var one : incoming) {
            var key = ExternalId.of(one);
            var id = known.get(key);
            if (id == null) {
                id = store(
                        em,
                        Objects.requireNonNull(conversations.get(one.thread())),
                        one,
                        name(partners, one.partnerId()));
                known.put(key, id);
            }
            ids.add(id);
        }
        return ids;
    }

    private long store(EntityManager em, Conversation conversation, IncomingMessage incoming, String name) {
        PartnerMoves.broughtTo(em, conversation, incoming.partnerId());
        new Owner(host.events()).is(conversation, incoming.partnerId(), name);
        boolean fromCustomer = incoming.origin() == Origin.CUSTOMER;
        var message = Message.received(
                conversation,
                fromCustomer ? Direction.IN : Direction.OUTSIDE,
                new Author(null, fromCustomer ? conversation.partnerName() : ""),
                incoming.text(),
                incoming.at(),
                new Message.External(incoming.externalId(), incoming.quotedExternalId()));
        em.persist(message);
        for (int i = 0; i < incoming.attachments().size(); i++) {
            var attachment = incoming.attachments().get(i);
            Optional.ofNullable(attachment.fileId()).ifPresent(host.files()::keep);
            em.persist(new Attachment(message.id(), i, attachment));
        }
        conversation.took(message, MessageStore.preview(incoming.text(), incoming.attachments()));
        if (fromCustomer) {
            host.events()
                    .publish(new MessageReceived(
                            message.id(), conversation.id(), incoming.partnerId(), incoming.thread(), incoming.at()));
        } else {
            host.events().publish(new MessageSent(message.id(), conversation.id(), incoming.thread()));
        }
        new Signals(host.live()).changed(conversation.id());
        return message.id();
    }

    private Map<Long, PartnerRef> partners(List<IncomingMessage> incoming) {
        return host.services()
                .get(Partners.class)
                .find(incoming.stream().map(IncomingMessage::partnerId).collect(Collectors.toSet()));
    }

    private static String name(Map<Long, PartnerRef> partners, long id) {
        return Optional.ofNullable(partners.get(id)).map(PartnerRef::name).orElse("");
    }
}
