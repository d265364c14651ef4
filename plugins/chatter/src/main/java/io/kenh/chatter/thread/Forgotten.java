package io.kenh.chatter.thread;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.event.DocumentDeleted;
import jakarta.persistence.EntityManager;
import java.util.List;

/** A document that is no more has no history, and nothing is to be done about it any more. */
public final class Forgotten {
    private static final String OF = " where %1$s.docType = :type and %1$s.docId = :id";
    private static final String ENTRIES = "(select e.id from Entry e" + OF.formatted("e") + ")";
    private static final String FILES =
            "select a.fileId from ChatterAttachment a where a.own = true and a.entryId in " + ENTRIES;
    /** What refers to entries goes before them. */
    private static final List<String> ALL = List.of(
            "delete from Notification n" + OF.formatted("n"),
            "delete from Activity a" + OF.formatted("a"),
            "delete from Follower f" + OF.formatted("f"),
            "delete from ChatterAttachment a where a.entryId in " + ENTRIES,
            "delete from Revision r where r.entryId in " + ENTRIES,
            "delete from Entry e" + OF.formatted("e"));

    private final Host host;

    public Forgotten(Host host) {
        this.host = host;
    }

    public void on(DocumentDeleted event) {
        host.db().write(em -> {
            var gone = event.document();
            em.createQuery(FILES, String.class)
                    .setParameter("type", gone.type())
                    .setParameter("id", gone.id())
                    .getResultList()
                    .forEach(host.files()::delete);
            ALL.forEach(statement -> run(em, statement, gone));
            return true;
        });
    }

    private static void run(EntityManager em, String statement, DocRef gone) {
        em.createQuery(statement)
                .setParameter("type", gone.type())
                .setParameter("id", gone.id())
                .executeUpdate();
    }
}
