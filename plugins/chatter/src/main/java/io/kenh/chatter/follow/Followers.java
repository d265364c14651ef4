package io.kenh.chatter.follow;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.chatter.ChatterError;
import io.kenh.chatter.access.Colleagues;
import io.kenh.chatter.access.Readable;
import io.kenh.chatter.access.Topics;
import io.kenh.chatter.api.ChatterPermissions;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who follows what. */
public final class Followers {
    private static final int MOST = 500;
    private static final String OF = """
            select f.userId, f.notes, f.changes, f.stages, f.activities from Follower f
            where f.docType = :type and f.docId = :doc order by f.id
            """;
    private static final String OF_MANY = """
            select f.docId, f.userId, f.notes, f.changes, f.stages, f.activities from Follower f
            where f.docType = :type and one_of(f.docId, :docs) order by f.id
            """;
    /** Beside whoever makes them follow at the same moment, such as the delivery of an assignment. */
    private static final String BEGIN = """
            insert into chatter_follower (id, version, doc_type, doc_id, user_id, notes, changes, stages, activities)
            values (nextval('chatter_follower_seq'), 0, :type, :doc, :user, :notes, :changes, :stages, :activities)
            on conflict do nothing
            """;

    private static final String ONE = "from Follower f where f.docType = :type and f.docId = :doc and f.userId = :user";

    private final Host host;
    private final Readable readable;
    private final Colleagues colleagues;

    public Followers(Host host, Readable readable, Colleagues colleagues) {
        this.host = host;
        this.readable = readable;
        this.colleagues = colleagues;
    }

    public List<FollowerRow> of(EntityManager em, DocRef document) {
        return em.createQuery(OF, FollowerRow.class)
                .setParameter("type", document.type())
                .setParameter("doc", document.id())
                .setMaxResults(MOST)
                .getResultList();
    }

    private record Of(long docId, long userId, boolean notes, boolean changes, boolean stages, boolean activities) {
        FollowerRow row() {
            return new FollowerRow(userId, notes, changes, stages, activities);
        }
    }

    /** Inside a write. One query for each type. */
    public Following of(EntityManager em, Collection<DocRef> documents) {
        var rows = new HashMap<DocRef, List<FollowerRow>>();
        documents.stream().collect(Collectors.groupingBy(DocRef::type)).forEach((type, some) -> {
            var ids = some.stream().map(DocRef::id).toArray(Long[]::new);
            em.createQuery(OF_MANY, Of.class)
                    .setParameter("type", type)
                    .setParameter("docs", ids)
                    .getResultList()
                    .forEach(of -> rows.computeIfAbsent(new DocRef(type, of.docId()), first -> new ArrayList<>())
                            .add(of.row()));
        });
        return new Following(rows);
    }

    /** Inside a write; one who follows already keeps what they chose. */
    public void follow(EntityManager em, DocRef document, long userId) {
        if (userId > 0 && one(em, document, userId).isEmpty()) {
            begin(em, document, userId);
        }
    }

    static FollowerRow begin(EntityManager em, DocRef document, long userId) {
        var fresh = FollowerRow.fresh(userId);
        em.createNativeQuery(BEGIN)
                .setParameter("type", document.type())
                .setParameter("doc", document.id())
                .setParameter("user", userId)
                .setParameter("notes", fresh.notes())
                .setParameter("changes", fresh.changes())
                .setParameter("stages", fresh.stages())
                .setParameter("activities", fresh.activities())
                .executeUpdate();
        return fresh;
    }

    private static Optional<Follower> one(EntityManager em, DocRef document, long userId) {
        return em.createQuery(ONE, Follower.class)
                .setParameter("type", document.type())
                .setParameter("doc", document.id())
                .setParameter("user", userId)
                .getResultStream()
                .findFirst();
    }

    /** @throws KenhException when it is somebody else and the actor may not, or they may not read the document */
    public void add(DocRef ref, long userId) {
        var document = readable.require(ref);
        requireRight(userId);
        if (userId != Current.actor().userId() && !colleagues.mayRead(document).test(userId)) {
            throw new KenhException(ChatterError.MAY_NOT_READ);
        }
        host.db().write(em -> {
            follow(em, ref, userId);
            Topics.changed(host, readable, ref);
            return true;
        });
    }

    public void remove(DocRef ref, long userId) {
        readable.require(ref);
        requireRight(userId);
        host.db().write(em -> {
            one(em, ref, userId).ifPresent(em::remove);
            Topics.changed(host, readable, ref);
            return true;
        });
    }

    public void choose(DocRef ref, long userId, Set<Subtype> wanted) {
        readable.require(ref);
        requireRight(userId);
        host.db().write(em -> {
            one(em, ref, userId).ifPresent(follower -> follower.choose(wanted));
            Topics.changed(host, readable, ref);
            return true;
        });
    }

    private static void requireRight(long userId) {
        if (userId != Current.actor().userId()) {
            Current.actor().require(ChatterPermissions.FOLLOWERS);
        }
    }
}
