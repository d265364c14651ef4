package io.kenh.chatter.thread;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocView;
import io.kenh.api.event.DocumentNoted;
import io.kenh.api.event.DocumentTracked;
import io.kenh.api.event.DomainEvent;
import io.kenh.chatter.api.EntryKind;
import io.kenh.chatter.api.Threads.Author;
import io.kenh.chatter.api.Threads.External;
import io.kenh.chatter.api.Threads.Post;
import io.kenh.chatter.follow.Following;
import io.kenh.chatter.follow.Subtype;
import io.kenh.chatter.notify.Kind;
import io.kenh.chatter.thread.ThreadStore.Extra;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What documents tell about themselves becomes entries. */
public final class Histories {
    static final String NOTED = "chatter.source.noted";
    static final String TRACKED = "chatter.source.tracked";

    private final Host host;
    private final ThreadStore store;

    public Histories(Host host, ThreadStore store) {
        this.host = host;
        this.store = store;
    }

    /** An entry before its author has a name. @param external the same news has the same name for ever */
    record Draft(EntryKind kind, long userId, Instant at, External external, boolean notifies, Extra extra) {}

    /** Empty for what no entry is written of. */
    Optional<Draft> draft(DomainEvent event) {
        return switch (event) {
            case DocumentNoted noted -> Optional.of(noted(noted));
            case DocumentTracked tracked when !tracked.changes().isEmpty() -> Optional.of(tracked(tracked));
            default -> Optional.empty();
        };
    }

    private Draft noted(DocumentNoted event) {
        var line = host.json().write(Line.of(host.texts(), event.key(), event.args()));
        var words = String.join(" ", event.args());
        return new Draft(
                EntryKind.EVENT,
                event.userId(),
                event.at(),
                new External(NOTED, sha256(event)),
                !Boolean.TRUE.equals(event.quiet()),
                new Extra(line, words, Set.of(), Subtype.STAGES, Kind.STAGE));
    }

    private Draft tracked(DocumentTracked event) {
        var words = event.changes().stream()
                .map(change -> change.before() + " " + change.after())
                .collect(Collectors.joining(" "));
        var payload = host.json().write(new Tracked(event.changes()));
        return new Draft(
                EntryKind.TRACKING,
                event.userId(),
                event.at(),
                new External(TRACKED, sha256(event)),
                true,
                new Extra(payload, words, Set.of(), Subtype.CHANGES, Kind.CHANGE));
    }

    /** Inside a write. @param name of who did it */
    void write(EntityManager em, DocView document, Following following, Draft draft, String name) {
        var author = draft.userId() == 0 ? Author.SYSTEM : Author.user(draft.userId(), name);
        var post = new Post(
                document.ref(), draft.kind(), author, "", draft.at(), List.of(), draft.external(), draft.notifies());
        store.add(em, document, post, draft.extra(), () -> following.of(document.ref()));
    }

    /** A record's text holds all its values. */
    private static String sha256(DomainEvent event) {
        try {
            var text = event.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
