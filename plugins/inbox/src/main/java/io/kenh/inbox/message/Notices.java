package io.kenh.inbox.message;

import io.kenh.api.addon.Host;
import io.kenh.api.security.Users;
import io.kenh.contacts.api.Partners;
import io.kenh.inbox.api.IncomingMessage;
import io.kenh.inbox.api.IncomingMessage.Kind;
import io.kenh.inbox.api.SentMessage;
import io.kenh.inbox.conversation.Conversation;
import io.kenh.inbox.conversation.ConversationLock;
import io.kenh.inbox.conversation.Owner;
import io.kenh.inbox.conversation.PartnerMoves;
import io.kenh.inbox.conversation.Preview;
import io.kenh.inbox.conversation.Signals;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** Messages other plugins sent over a channel themselves. Each stands once, whoever tells of it first: that plugin, or the channel's echo. */
final class Notices {
    private final Host host;

    Notices(Host host) {
        this.host = host;
    }

    /** @return whether it stands in a conversation now */
    boolean stand(EntityManager em, SentMessage sent) {
        var conversation = conversation(em, sent);
        conversation.ifPresent(found -> {
            if (stand(em, found, sent)) {
                new Signals(host.live()).changed(found.id());
            }
        });
        return conversation.isPresent();
    }

    private Optional<Conversation> conversation(EntityManager em, SentMessage sent) {
        var there = Optional.ofNullable(sent.externalId())
                .flatMap(id -> MessageStore.idByExternal(em, sent.thread(), id))
                .flatMap(id -> MessageStore.conversationOf(em, id))
                .flatMap(id -> ConversationLock.byId(em, id));
        return there.isPresent() || sent.thread().customer().isEmpty() ? there : Optional.of(open(em, sent));
    }

    private Conversation open(EntityManager em, SentMessage sent) {
        var first = new ConversationLock.First(sent.thread(), sent.companyId(), sent.partnerId(), sent.at());
        var conversation = ConversationLock.open(
                        em, List.of(first), host.clock().instant())
                .get(sent.thread());
        if (conversation == null) {
            throw new IllegalStateException("no conversation for " + sent.thread());
        }
        if (conversation.partnerName().isEmpty()) {
            PartnerMoves.broughtTo(em, conversation, sent.partnerId());
            host.services()
                    .get(Partners.class)
                    .find(sent.partnerId())
                    .ifPresent(partner -> new Owner(host.events()).is(conversation, sent.partnerId(), partner.name()));
        }
        return conversation;
    }

    /** @return whether anything changed */
    private boolean stand(EntityManager em, Conversation conversation, SentMessage sent) {
        var known = MessageStore.byToken(em, conversation.id(), sent.token()).map(id -> em.find(Message.class, id));
        var external = sent.externalId();
        boolean news = known.filter(message -> external == null || external.equals(message.externalId()))
                .isEmpty();
        if (news && external != null) {
            MessageStore.dropEcho(em, conversation, external);
        }
        var message = known.orElseGet(() -> add(em, conversation, sent));
        if (external != null) {
            message.externalId(external);
        }
        var standing = sent.standing();
        boolean moved = message.stands(standing.status(), standing.at(), Reason.of(standing.reason()));
        conversation.reported(message);
        return news || moved;
    }

    private Message add(EntityManager em, Conversation conversation, SentMessage sent) {
        var authorId = sent.authorId();
        var author = Optional.ofNullable(authorId)
                .flatMap(host.services().get(Users.class)::find)
                .map(Users.UserRef::name)
                .orElse("");
        var content = sent.content().get();
        var message =
                Message.notice(conversation, new Author(authorId, author), content.text(), sent.token(), sent.at());
        em.persist(message);
        var about = content.about().isEmpty() ? null : content.about();
        em.persist(new Attachment(
                message.id(),
                0,
                new IncomingMessage.Attachment(Kind.TEMPLATE, null, null, null, content.title(), null, 0, about)));
        conversation.took(message, Preview.of("", Kind.TEMPLATE, content.title()));
        return message;
    }
}
