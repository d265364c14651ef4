package io.kenh.zalooa.event;

import io.kenh.inbox.api.ThreadKey;
import io.kenh.zalooa.account.AccountRef;
import io.kenh.zalooa.json.Tree;
import io.kenh.zalooa.webhook.PlatformEvent;
import jakarta.persistence.EntityManager;

/** One event being processed, inside its transaction. */
record EventWork(EntityManager em, AccountRef account, ZaloEvent event, PlatformEvent body) {
    Tree tree() {
        return body.tree();
    }

    String customer() {
        return event.subject();
    }

    ThreadKey thread(String customer) {
        return new ThreadKey("zalo-oa", account.id(), customer);
    }

    /** Zalo's id of the message; an event without one stands for itself. */
    String externalId() {
        var id = body.messageId();
        return id.isEmpty() ? "event:" + event.id() : id;
    }
}
