package io.kenh.chatter.notify;

import io.kenh.api.addon.Host;
import io.kenh.api.event.DocumentAssigned;
import io.kenh.chatter.access.Readable;
import io.kenh.chatter.access.Topics;
import io.kenh.chatter.api.Threads.AuthorKind;
import io.kenh.chatter.follow.Followers;
import java.time.Duration;

/** Whoever becomes responsible for a document follows it and is told. */
public final class Assignments {
    /** The event has no time of its own: told again soon after, it is the same one. */
    private static final Duration SAME = Duration.ofMinutes(10);

    private static final String KNOWN = """
            select count(n) from Notification n where n.userId = :user and n.kind = :kind and n.actorId = :actor
                and n.docType = :type and n.docId = :doc and n.createdAt >= :since
            """;

    private final Host host;
    private final Readable readable;
    private final Followers followers;
    private final Notifier notifier;

    public Assignments(Host host, Readable readable, Followers followers, Notifier notifier) {
        this.host = host;
        this.readable = readable;
        this.followers = followers;
        this.notifier = notifier;
    }

    public void assigned(DocumentAssigned event) {
        host.db().write(em -> {
            var document = readable.find(event.document());
            if (document.isEmpty() || event.assigneeId() <= 0) {
                return false;
            }
            followers.follow(em, event.document(), event.assigneeId());
            long known = em.createQuery(KNOWN, Long.class)
                    .setParameter("user", event.assigneeId())
                    .setParameter("kind", Kind.ASSIGNED)
                    .setParameter("actor", event.userId())
                    .setParameter("type", event.document().type())
                    .setParameter("doc", event.document().id())
                    .setParameter("since", host.clock().instant().minus(SAME))
                    .getSingleResult();
            if (known == 0) {
                var by = event.userId() == 0 ? AuthorKind.SYSTEM : AuthorKind.USER;
                notifier.tell(
                        em,
                        new News(document.get(), Kind.ASSIGNED, by, event.userId(), null, null),
                        event.assigneeId());
            }
            Topics.changed(host, readable, event.document());
            return true;
        });
    }
}
