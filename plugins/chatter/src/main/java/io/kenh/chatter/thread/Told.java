package io.kenh.chatter.thread;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.event.Batch;
import io.kenh.api.event.DocumentAlerted;
import io.kenh.api.event.DocumentAssigned;
import io.kenh.api.event.DocumentNoted;
import io.kenh.api.event.DocumentTracked;
import io.kenh.api.event.DomainEvent;
import io.kenh.api.security.Users;
import io.kenh.api.security.Users.UserRef;
import io.kenh.chatter.access.Readable;
import io.kenh.chatter.follow.Followers;
import io.kenh.chatter.notify.Assignments;
import io.kenh.chatter.thread.Histories.Draft;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Hears what documents tell about themselves, many at a time and in order: what is needed for all of them is read once. */
public final class Told implements Batch {
    private static final String WRITTEN =
            "select e.externalKey from Entry e where e.source in (:noted, :tracked) and one_of(e.externalKey, :keys)";

    private final Host host;
    private final Readable readable;
    private final Followers followers;
    private final Histories histories;
    private final Assignments assignments;

    public Told(Host host, Readable readable, Followers followers, Histories histories, Assignments assignments) {
        this.host = host;
        this.readable = readable;
        this.followers = followers;
        this.histories = histories;
        this.assignments = assignments;
    }

    /** One event about a document. @param draft the entry that is written of it */
    private record Piece(DomainEvent event, DocRef document, Optional<Draft> draft) {}

    @Override
    public void handle(List<DomainEvent> events) {
        var pieces = events.stream()
                .map(event -> new Piece(event, document(event), histories.draft(event)))
                .toList();
        host.db().write(em -> {
            var documents = readable.find(pieces.stream().map(Piece::document).collect(Collectors.toSet()));
            // What was read of the documents is not to be compared with what is stored.
            em.clear();
            var following = followers.of(em, documents.keySet());
            var drafts =
                    pieces.stream().flatMap(piece -> piece.draft().stream()).toList();
            var names = names(drafts);
            var written = written(em, drafts);
            for (var piece : pieces) {
                var document = documents.get(piece.document());
                if (document == null) {
                    continue;
                }
                // Told twice, it is written once.
                piece.draft()
                        .filter(draft -> written.add(draft.external().key()))
                        .ifPresent(draft -> histories.write(
                                em, document, following, draft, names.getOrDefault(draft.userId(), "")));
                if (piece.event() instanceof DocumentAssigned assigned) {
                    assignments.assigned(em, document, following, assigned);
                }
                if (piece.event() instanceof DocumentAlerted alerted) {
                    assignments.alerted(em, document, alerted);
                }
            }
            return true;
        });
    }

    private static DocRef document(DomainEvent event) {
        return switch (event) {
            case DocumentNoted noted -> noted.document();
            case DocumentTracked tracked -> tracked.document();
            case DocumentAssigned assigned -> assigned.document();
            case DocumentAlerted alerted -> alerted.document();
            default -> throw new IllegalArgumentException(event.getClass().getName());
        };
    }

    private Map<Long, String> names(List<Draft> drafts) {
        var ids = drafts.stream().map(Draft::userId).filter(id -> id != 0).collect(Collectors.toSet());
        return ids.isEmpty()
                ? Map.of()
                : host.services().get(Users.class).find(ids).values().stream()
                        .collect(Collectors.toMap(UserRef::id, UserRef::name));
    }

    private static Set<String> written(EntityManager em, List<Draft> drafts) {
        var keys = drafts.stream().map(draft -> draft.external().key()).toArray(String[]::new);
        return keys.length == 0
                ? Set.of()
                : new HashSet<>(em.createQuery(WRITTEN, String.class)
                        .setParameter("noted", Histories.NOTED)
                        .setParameter("tracked", Histories.TRACKED)
                        .setParameter("keys", keys)
                        .getResultList());
    }
}
