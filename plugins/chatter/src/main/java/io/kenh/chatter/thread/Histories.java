package io.kenh.chatter.thread;

import io.kenh.api.addon.Host;
import io.kenh.api.event.DocumentNoted;
import io.kenh.api.event.DocumentTracked;
import io.kenh.api.security.Users;
import io.kenh.chatter.access.Readable;
import io.kenh.chatter.api.EntryKind;
import io.kenh.chatter.api.Threads.Author;
import io.kenh.chatter.api.Threads.External;
import io.kenh.chatter.api.Threads.Post;
import io.kenh.chatter.follow.Subtype;
import io.kenh.chatter.notify.Kind;
import io.kenh.chatter.thread.ThreadStore.Extra;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What documents tell about themselves becomes entries. Told twice, it is written once. */
public final class Histories {
    private static final String NOTED = "chatter.source.noted";
    private static final String TRACKED = "chatter.source.tracked";

    private final Host host;
    private final Readable readable;
    private final ThreadStore store;

    public Histories(Host host, Readable readable, ThreadStore store) {
        this.host = host;
        this.readable = readable;
        this.store = store;
    }

    public void noted(DocumentNoted event) {
        var line = Line.of(host.texts(), event.key(), event.args());
        var words = String.join(" ", event.args());
        write(
                () -> post(
                        event.document(),
                        EntryKind.EVENT,
                        event.userId(),
                        event.at(),
                        NOTED,
                        event.toString(),
                        !Boolean.TRUE.equals(event.quiet())),
                new Extra(host.json().write(line), words, Set.of(), Subtype.STAGES, Kind.STAGE));
    }

    public void tracked(DocumentTracked event) {
        if (event.changes().isEmpty()) {
            return;
        }
        var words = event.changes().stream()
                .map(change -> change.before() + " " + change.after())
                .collect(Collectors.joining(" "));
        var payload = host.json().write(new Tracked(event.changes()));
        write(
                () -> post(
                        event.document(),
                        EntryKind.TRACKING,
                        event.userId(),
                        event.at(),
                        TRACKED,
                        event.toString(),
                        true),
                new Extra(payload, words, Set.of(), Subtype.CHANGES, Kind.CHANGE));
    }

    private Post post(
            io.kenh.api.data.DocRef document,
            EntryKind kind,
            long userId,
            Instant at,
            String source,
            String event,
            boolean notifies) {
        var external = new External(source, sha256(event));
        return new Post(document, kind, author(userId), "", at, List.of(), external, notifies);
    }

    /** @param making reads who did it: in the same transaction */
    private void write(Supplier<Post> making, Extra extra) {
        host.db().write(em -> {
            var post = making.get();
            var document = readable.find(post.document());
            if (document.isPresent() && store.find(em, post.external()).isEmpty()) {
                store.add(em, document.get(), post, extra);
            }
            return true;
        });
    }

    private Author author(long userId) {
        return userId == 0
                ? Author.SYSTEM
                : Author.user(
                        userId,
                        host.services()
                                .get(Users.class)
                                .find(userId)
                                .map(Users.UserRef::name)
                                .orElse(""));
    }

    /** A record's text holds all its values: the same news has the same name for ever. */
    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
