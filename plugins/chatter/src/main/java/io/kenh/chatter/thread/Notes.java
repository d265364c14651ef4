package io.kenh.chatter.thread;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.data.DocView;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.api.security.Users.UserRef;
import io.kenh.chatter.ChatterError;
import io.kenh.chatter.access.Colleagues;
import io.kenh.chatter.access.Readable;
import io.kenh.chatter.access.Topics;
import io.kenh.chatter.api.EntryKind;
import io.kenh.chatter.api.Threads.Author;
import io.kenh.chatter.api.Threads.External;
import io.kenh.chatter.api.Threads.Post;
import io.kenh.chatter.follow.Subtype;
import io.kenh.chatter.notify.Kind;
import io.kenh.chatter.text.Mentions;
import io.kenh.chatter.thread.ThreadStore.Extra;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What staff write: notes, their changes, and lines about what they did. */
public final class Notes {
    private static final String BY_PERSON = "chatter.source.form";

    private final Host host;
    private final Readable readable;
    private final Colleagues colleagues;
    private final ThreadStore store;
    private final Uploads uploads;

    public Notes(Host host, Readable readable, Colleagues colleagues, ThreadStore store, Uploads uploads) {
        this.host = host;
        this.readable = readable;
        this.colleagues = colleagues;
        this.store = store;
        this.uploads = uploads;
    }

    /**
     * @param mentions ids of those who were picked as "@Name"
     * @param fileIds picked by the actor
     * @param token the form's own name: the same form sent twice writes one note
     */
    public record Draft(
            String text,
            Collection<Long> mentions,
            List<String> fileIds,
            @Nullable String token) {}

    public long write(DocRef ref, Draft draft) {
        return host.db().write(em -> {
            var document = readable.require(ref);
            var external = draft.token() == null
                    ? null
                    : new External(BY_PERSON, Current.actor().userId() + ":" + draft.token());
            var known = store.find(em, external);
            return known.isPresent()
                    ? known.get()
                    : write(em, document, draft, external).id();
        });
    }

    private Entry write(EntityManager em, DocView document, Draft draft, @Nullable External external) {
        if (draft.text().isBlank() && draft.fileIds().isEmpty()) {
            throw new KenhException(ChatterError.NOTE_EMPTY);
        }
        var people = people(document, draft);
        var body = checked(Mentions.encode(draft.text().strip(), people));
        var mentions = Mentions.ids(body);
        mentions.retainAll(people.stream().map(UserRef::id).collect(Collectors.toSet()));
        var files = uploads.claim(em, draft.fileIds());
        var words = draft.text() + files.stream().map(file -> " " + file.name()).collect(Collectors.joining());
        var actor = Current.actor();
        var post = new Post(
                document.ref(),
                EntryKind.NOTE,
                Author.user(actor.userId(), actor.name()),
                body,
                host.clock().instant(),
                List.of(),
                external,
                true);
        var entry = store.add(em, document, post, new Extra(null, words, mentions, Subtype.NOTES, Kind.NOTE));
        store.attach(em, entry, files);
        return entry;
    }

    /** Only those who may read the document can be called to it. */
    private List<UserRef> people(DocView document, Draft draft) {
        if (draft.mentions().isEmpty()) {
            return List.of();
        }
        return colleagues.of(document, Set.copyOf(draft.mentions()));
    }

    private static String checked(String body) {
        if (body.length() > Entry.MAX_TEXT) {
            throw new KenhException(ChatterError.NOTE_TOO_LONG, Entry.MAX_TEXT);
        }
        return body;
    }

    /**
     * Who is mentioned now and was not before is told.
     *
     * @param version what the change is based on; null for the note as it is
     * @throws KenhException {@code core.conflict} when it was changed since, in another window
     */
    public void edit(long id, @Nullable Integer version, Draft draft) {
        host.db().write(em -> {
            var entry = own(em, id);
            if (version != null && entry.version() != version) {
                throw new KenhException(CoreError.CONFLICT);
            }
            var document = readable.require(entry.document());
            if (draft.text().isBlank() && EntryQueries.files(em, List.of(id)).isEmpty()) {
                throw new KenhException(ChatterError.NOTE_EMPTY);
            }
            var people = people(document, draft);
            var body = checked(Mentions.encode(draft.text().strip(), people));
            if (!body.equals(entry.body())) {
                var called = Mentions.ids(body);
                called.retainAll(people.stream().map(UserRef::id).collect(Collectors.toSet()));
                called.removeAll(Mentions.ids(entry.body()));
                var now = host.clock().instant();
                em.persist(new Revision(id, entry.body(), Current.actor().userId(), now));
                entry.rewrite(body, draft.text() + " " + Current.actor().name(), now);
                store.call(em, document, entry, called);
                Topics.changed(host, readable, entry.document());
            }
            return true;
        });
    }

    public void delete(long id) {
        host.db().write(em -> {
            var entry = own(em, id);
            readable.require(entry.document());
            store.dropTraces(em, id);
            entry.delete(Current.actor().userId(), host.clock().instant());
            Topics.changed(host, readable, entry.document());
            return true;
        });
    }

    private Entry own(EntityManager em, long id) {
        var entry = em.find(Entry.class, id);
        if (entry == null || readable.find(entry.document()).isEmpty()) {
            throw new KenhException(CoreError.NOT_FOUND);
        }
        if (!entry.noteOf(Current.actor().userId())) {
            throw new KenhException(ChatterError.NOT_YOUR_NOTE);
        }
        return entry;
    }

    /** An event line, with what somebody said about it and files. Inside a write. */
    public long line(EntityManager em, DocView document, Line line, String text, List<String> fileIds) {
        var actor = Current.actor();
        var files = uploads.claim(em, fileIds);
        var author = actor.userId() == 0 ? Author.SYSTEM : Author.user(actor.userId(), actor.name());
        var post = new Post(
                document.ref(), EntryKind.EVENT, author, text, host.clock().instant(), List.of(), null, true);
        var words = text + " " + String.join(" ", line.args());
        var extra = new Extra(host.json().write(line), words, Set.of(), Subtype.ACTIVITIES, Kind.DONE);
        var entry = store.add(em, document, post, extra);
        store.attach(em, entry, files);
        return entry.id();
    }

    /** An entry by its id, if the actor may read its document. */
    public <T> T read(long id, Function<EntryRow, T> work) {
        var row = host.db()
                .read(em -> EntryQueries.one(em, id))
                .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
        readable.require(row.document());
        return work.apply(row);
    }
}
