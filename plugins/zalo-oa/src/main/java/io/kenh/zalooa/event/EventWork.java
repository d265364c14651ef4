package io.kenh.zalooa.event;

import io.kenh.api.web.Json;
import io.kenh.inbox.api.ThreadKey;
import io.kenh.zalooa.account.AccountRef;
import io.kenh.zalooa.api.PlatformReported;
import io.kenh.zalooa.json.Tree;
import io.kenh.zalooa.link.ZaloLink;
import io.kenh.zalooa.webhook.PlatformEvent;
import jakarta.persistence.EntityManager;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One event being processed, inside its transaction.
 *
 * @param known null when the account has gone meanwhile
 */
record EventWork(EntityManager em, @Nullable AccountRef known, ZaloEvent event, PlatformEvent body) {
    AccountRef account() {
        if (known == null) {
            throw new IllegalStateException("the account of event " + event.id() + " is gone");
        }
        return known;
    }

    Tree tree() {
        return body.tree();
    }

    String customer() {
        return event.subject();
    }

    /** A visitor has no identity at Zalo. */
    boolean anonymous() {
        return event.name().contains("anonymous");
    }

    /** Whom this plugin knows the customer as. */
    String user() {
        return anonymous() ? ZaloLink.ANONYMOUS + customer() : customer();
    }

    ThreadKey thread() {
        return new ThreadKey("zalo-oa", event.accountId(), user());
    }

    /** For whoever else has a use for it. */
    PlatformReported reported() {
        return reported(event.subject(), event.body());
    }

    /**
     * Only which message it is: events that are told are kept a while, also when a person has taken back their data, so what people wrote
     * to each other is not in them, nor to whom.
     */
    PlatformReported named(Json json) {
        var message = Map.of("msg_id", body.messageId(), "tracking_id", tree().text("message", "tracking_id"));
        return reported("", json.write(Map.of("message", message)));
    }

    private PlatformReported reported(String subject, String text) {
        return new PlatformReported(account().id(), event.name(), subject, event.happenedAt(), text);
    }

    /** Whether both are about the same person, or one of them says not whom it is about. */
    boolean concerns(EventWork other) {
        return customer().isEmpty()
                || other.customer().isEmpty()
                || (event.accountId() == other.event.accountId() && customer().equals(other.customer()));
    }

    /** Zalo's id of the message; an event without one stands for itself. */
    String externalId() {
        var id = body.messageId();
        return id.isEmpty() ? "event:" + event.id() : id;
    }
}
