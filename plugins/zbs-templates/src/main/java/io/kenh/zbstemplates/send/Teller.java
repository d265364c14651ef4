package io.kenh.zbstemplates.send;

import io.kenh.api.addon.Host;
import io.kenh.api.event.DocumentNoted;
import io.kenh.api.event.DocumentRated;
import io.kenh.api.event.DocumentSent;
import io.kenh.api.security.Actor;
import io.kenh.api.security.Current;
import io.kenh.zbstemplates.api.ZbsPermissions;
import io.kenh.zbstemplates.platform.MessagePlatform.Rating;
import io.kenh.zbstemplates.template.Template;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Writes down each change of a message, tells its document and its conversation, and lets open pages know. Inside a write. */
final class Teller {
    static final String TOPIC = "zbs-templates.messages";
    /** What stands behind {@code zbs-templates.reason.}, and with a note of its own behind {@code zbs-templates.note.}. */
    private static final List<String> OVERTAKING = List.of("customer-changed", "no-phone");

    private final Host host;
    private final InConversation conversation;

    Teller(Host host) {
        this.host = host;
        this.conversation = new InConversation(host);
    }

    /** Of several messages of one write, before the first of them is told of. */
    void hold(Collection<Message> messages) {
        conversation.hold(messages);
    }

    void tell(EntityManager em, Message message) {
        var user = user();
        var now = host.clock().instant();
        em.persist(new Step(message, user, now));
        if (message.state() != MessageState.SENDING) {
            note(message, "zbs-templates.note." + happened(message), user, now, quiet(message));
        }
        var document = message.document();
        if (document != null && message.wentOut()) {
            host.events().publish(new DocumentSent(document, now, message.row().createdAt(), moment(em, message)));
        }
        conversation.stand(em, message);
    }

    /** Found once, however many of its messages one write is about. */
    private static String moment(EntityManager em, Message message) {
        var template = em.find(Template.class, message.templateId());
        var moment = template == null ? null : template.row().moment();
        return moment == null ? "" : moment;
    }

    /** The message's own history has it, and open pages show it; its document has nothing new to hear. */
    void record(EntityManager em, Message message) {
        em.persist(new Step(message, user(), host.clock().instant()));
        signal(message);
        conversation.stand(em, message);
    }

    private static String happened(Message message) {
        return overtaken(message).orElse(message.state().name());
    }

    /** What changed around it took it back: whoever sent it has to decide what goes instead. */
    private static Optional<String> overtaken(Message message) {
        return message.state() == MessageState.CANCELLED
                ? OVERTAKING.stream().filter(message.why()::is).findFirst()
                : Optional.empty();
    }

    /** That all goes its way nobody need be called for: only where it ended badly, or the customer looked. */
    private static boolean quiet(Message message) {
        return switch (message.state()) {
            case FAILED, SEEN -> false;
            // Without a next look only a person can find out.
            case UNKNOWN -> message.dueAt() != null;
            case CANCELLED -> overtaken(message).isEmpty();
            case QUEUED, WAITING, SENDING, SENT, DELIVERED -> true;
        };
    }

    /** Nothing about the message itself is new, but perhaps its id, or that Zalo's echo has come. */
    void stand(EntityManager em, Message message) {
        conversation.stand(em, message);
    }

    /** The customer gave stars: whoever the document belongs to keeps them. */
    void rated(Message message, Rating rating) {
        note(message, "zbs-templates.note.rated", 0, host.clock().instant(), false, Integer.toString(rating.stars()));
        var document = message.document();
        if (document != null) {
            var key = "zbs-templates-" + message.id();
            host.events().publish(new DocumentRated(document, key, rating.stars(), rating.note(), rating.at()));
        }
    }

    private void note(Message message, String key, long user, Instant now, boolean quiet, String... more) {
        var document = message.document();
        if (document != null) {
            var args = new java.util.ArrayList<>(
                    List.of(message.title(), message.to().name()));
            args.addAll(List.of(more));
            host.events().publish(new DocumentNoted(document, key, args, user, now, quiet ? true : null));
        }
        signal(message);
    }

    private void signal(Message message) {
        var document = message.document();
        if (document != null) {
            host.live().signal(DocumentTopic.of(document), ZbsPermissions.MESSAGES);
        }
        var batch = message.source().batchId();
        if (batch != null) {
            host.live().signal(Source.topic(batch), ZbsPermissions.MESSAGES);
        }
        host.live().signal(TOPIC, ZbsPermissions.MESSAGES);
        host.live().signal("zbs-templates.message." + message.id(), ZbsPermissions.MESSAGES);
    }

    private static long user() {
        var actor = Current.actor();
        return actor.kind() == Actor.Kind.USER ? actor.userId() : 0;
    }
}
