package io.kenh.chatter.notify;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocView;
import io.kenh.api.event.DocumentAlerted;
import io.kenh.api.event.DocumentAssigned;
import io.kenh.chatter.access.Readable;
import io.kenh.chatter.access.Topics;
import io.kenh.chatter.api.Threads.AuthorKind;
import io.kenh.chatter.follow.Following;
import jakarta.persistence.EntityManager;
import java.time.Duration;

/** Whoever becomes responsible for a document follows it and is told; whoever should know something of it is told only. */
public final class Assignments {
    /** The event has no time of its own: told again soon after, it is the same one. */
    private static final Duration SAME = Duration.ofMinutes(10);

    private static final String KNOWN = """
            select count(n) from Notification n where n.userId = :user and n.kind = :kind and n.actorId = :actor
                and n.docType = :type and n.docId = :doc and n.createdAt >= :since
            """;

    /** The system is who did it. */
    private static final long NOBODY = 0;

    private final Host host;
    private final Readable readable;
    private final Notifier notifier;

    public Assignments(Host host, Readable readable, Notifier notifier) {
        this.host = host;
        this.readable = readable;
        this.notifier = notifier;
    }

    /** Inside a write. */
    public void assigned(EntityManager em, DocView document, Following following, DocumentAssigned event) {
        if (event.assigneeId() <= 0) {
            return;
        }
        following.follow(em, event.document(), event.assigneeId());
        var by = event.userId() == NOBODY ? AuthorKind.SYSTEM : AuthorKind.USER;
        var news = new News(document, Kind.ASSIGNED, by, event.userId(), null, null);
        if (!news.by(event.assigneeId())) {
            once(em, news, event.assigneeId());
        }
        Topics.changed(host, readable, event.document());
    }

    /** Inside a write. */
    public void alerted(EntityManager em, DocView document, DocumentAlerted event) {
        once(em, new News(document, Kind.ALERT, AuthorKind.SYSTEM, NOBODY, null, null), event.userId());
    }

    private void once(EntityManager em, News news, long user) {
        long known = em.createQuery(KNOWN, Long.class)
                .setParameter("user", user)
                .setParameter("kind", news.kind())
                .setParameter("actor", news.actorId())
                .setParameter("type", news.document().ref().type())
                .setParameter("doc", news.document().ref().id())
                .setParameter("since", host.clock().instant().minus(SAME))
                .getSingleResult();
        if (known == 0) {
            notifier.tell(em, news, user);
        }
    }
}
