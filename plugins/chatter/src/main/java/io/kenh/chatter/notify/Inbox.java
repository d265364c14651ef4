package io.kenh.chatter.notify;

import io.kenh.api.addon.Host;
import io.kenh.api.data.Cursor;
import io.kenh.api.data.DocRef;
import io.kenh.api.data.DocView;
import io.kenh.api.data.Slice;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.chatter.access.Readable;
import io.kenh.chatter.access.Topics;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The actor's notifications. What they may not read any more is as if it were not there. */
public final class Inbox {
    /** Beyond this the bell says "99+". */
    public static final int MOST_COUNTED = 99;

    private static final String ROW = """
            select n.id, n.kind, n.actorKind, n.actorId, n.docType, n.docId, n.docs, n.entryId, n.activityId, n.unread,
                n.createdAt
            from Notification n where n.userId = :user
            """;
    private static final String ALL = ROW + " and n.id < :before order by n.id desc";
    private static final String UNREAD = ROW + " and n.unread = true and n.id < :before order by n.id desc";
    private static final String ONE = ROW + " and n.id = :id";
    private static final String READ_ONE = """
            update Notification n set n.unread = false where n.userId = :user and n.id = :id
            """;
    private static final String READ_ALL = """
            update Notification n set n.unread = false where n.userId = :user and n.unread = true
            """;
    private static final String READ_DOCUMENT = """
            update Notification n set n.unread = false
            where n.userId = :user and n.docType = :type and n.docId = :doc and n.unread = true and n.docs is null
            """;
    private static final String OLD = "delete from Notification n where n.unread = false and n.createdAt < :before";
    private static final Duration KEEP = Duration.ofDays(180);

    /** @param documents those of the notifications that the actor may read */
    public record Page(Slice<NotificationRow> rows, Map<DocRef, DocView> documents) {}

    private final Host host;
    private final Readable readable;

    public Inbox(Host host, Readable readable) {
        this.host = host;
        this.readable = readable;
    }

    public Page page(boolean unreadOnly, int limit, @Nullable String after) {
        long before = Cursor.decode(after, 1).map(cursor -> cursor.asLong(0)).orElse(Long.MAX_VALUE);
        return host.db().read(em -> visible(rows(em, unreadOnly, limit, before)));
    }

    private static Slice<NotificationRow> rows(EntityManager em, boolean unreadOnly, int limit, long before) {
        var rows = em.createQuery(unreadOnly ? UNREAD : ALL, NotificationRow.class)
                .setParameter("user", Current.actor().userId())
                .setParameter("before", before)
                .setMaxResults(limit + 1)
                .getResultList();
        return Slice.of(rows, limit, row -> Cursor.of(row.id()));
    }

    private Page visible(Slice<NotificationRow> slice) {
        var documents = readable.find(
                slice.items().stream().flatMap(row -> row.documents().stream()).toList());
        var rows = slice.items().stream()
                .filter(row -> row.documents().stream().anyMatch(documents::containsKey))
                .toList();
        return new Page(new Slice<>(rows, slice.next()), documents);
    }

    /** Unread ones among the newest hundred. */
    public int unread() {
        return page(true, MOST_COUNTED + 1, null).rows().items().size();
    }

    /**
     * Marks it and the others about the same document as read.
     *
     * @return the document's page, or this plugin's own where there are many documents
     * @throws KenhException {@code core.not-found} when it is not the actor's
     */
    public String open(long id) {
        return host.db().write(em -> {
            var row = em.createQuery(ONE, NotificationRow.class)
                    .setParameter("user", Current.actor().userId())
                    .setParameter("id", id)
                    .getResultStream()
                    .findFirst()
                    .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
            mark(em, id);
            if (row.folded()) {
                return "/chatter/notifications?all=1";
            }
            em.createQuery(READ_DOCUMENT)
                    .setParameter("user", Current.actor().userId())
                    .setParameter("type", row.docType())
                    .setParameter("doc", row.docId())
                    .executeUpdate();
            return readable.require(row.document()).path();
        });
    }

    public void read(long id) {
        host.db().write(em -> mark(em, id));
    }

    private boolean mark(EntityManager em, long id) {
        em.createQuery(READ_ONE)
                .setParameter("user", Current.actor().userId())
                .setParameter("id", id)
                .executeUpdate();
        Topics.told(host, Current.actor().userId());
        return true;
    }

    public void readAll() {
        host.db().write(em -> {
            em.createQuery(READ_ALL)
                    .setParameter("user", Current.actor().userId())
                    .executeUpdate();
            Topics.told(host, Current.actor().userId());
            return true;
        });
    }

    public void forgetOld() {
        host.db()
                .write(em -> em.createQuery(OLD)
                        .setParameter("before", host.clock().instant().minus(KEEP))
                        .executeUpdate());
    }
}
