package io.kenh.chatter.thread;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocView;
import io.kenh.api.data.SearchText;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.file.StoredFile;
import io.kenh.api.security.Current;
import io.kenh.api.ui.Tone;
import io.kenh.chatter.access.Colleagues;
import io.kenh.chatter.access.Readable;
import io.kenh.chatter.access.Topics;
import io.kenh.chatter.api.EntryKind;
import io.kenh.chatter.api.Threads;
import io.kenh.chatter.follow.FollowerRow;
import io.kenh.chatter.follow.Followers;
import io.kenh.chatter.follow.Subtype;
import io.kenh.chatter.notify.Kind;
import io.kenh.chatter.notify.News;
import io.kenh.chatter.notify.Notifier;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Writes entries: stores them, tells followers and open pages. */
public final class ThreadStore implements Threads {
    private static final String EXTERNAL = "select e.id from Entry e where e.source = :source and e.externalKey = :key";
    private static final String OF_PARTNER =
            "select e.id from Entry e where e.authorKind = :kind and e.authorId = :partner order by e.id";
    private static final String DROP_FILES = "delete from ChatterAttachment a where a.entryId = :entry";
    private static final String DROP_REVISIONS = "delete from Revision r where r.entryId = :entry";

    private final Host host;
    private final Readable readable;
    private final Followers followers;
    private final Notifier notifier;

    public ThreadStore(Host host, Readable readable, Colleagues colleagues, Followers followers) {
        this.host = host;
        this.readable = readable;
        this.followers = followers;
        this.notifier = new Notifier(host, colleagues, followers);
    }

    /** What is new beside the words of an entry. */
    record Extra(@Nullable String payload, String words, Set<Long> mentions, Subtype subtype, Kind news) {
        static Extra words(String words, EntryKind kind) {
            return switch (kind) {
                case NOTE, MESSAGE -> new Extra(null, words, Set.of(), Subtype.NOTES, Kind.NOTE);
                case TRACKING -> new Extra(null, words, Set.of(), Subtype.CHANGES, Kind.CHANGE);
                case EVENT -> new Extra(null, words, Set.of(), Subtype.STAGES, Kind.STAGE);
            };
        }
    }

    @Override
    public long post(Post post) {
        return host.db().write(em -> {
            var document = readable.require(post.document());
            var known = find(em, post.external());
            if (known.isPresent()) {
                return known.get();
            }
            var entry = add(em, document, post, Extra.words(post.text(), post.kind()));
            int position = 0;
            for (var ref : post.files()) {
                attach(em, entry.id(), position++, ref);
            }
            return entry.id();
        });
    }

    /** Inside a write, for a document that may be read. */
    Entry add(EntityManager em, DocView document, Post post, Extra extra) {
        return add(em, document, post, extra, () -> followers.of(em, document.ref()));
    }

    /** @param following who follows the document; asked after those who begin to */
    Entry add(EntityManager em, DocView document, Post post, Extra extra, Supplier<List<FollowerRow>> following) {
        var entry = new Entry(
                        document, post.kind(), post.author(), SearchText.cut(post.text(), Entry.MAX_TEXT), post.at())
                .from(post.external())
                .carrying(extra.payload())
                .foundBy(extra.words() + " " + post.author().name());
        em.persist(entry);
        if (post.author().kind() == AuthorKind.USER && post.kind() == EntryKind.NOTE) {
            followers.follow(em, document.ref(), post.author().id());
        }
        extra.mentions().forEach(user -> followers.follow(em, document.ref(), user));
        if (post.notifies()) {
            var news = new News(
                    document, extra.news(), post.author().kind(), post.author().id(), entry.id(), null);
            notifier.tell(em, news, extra.subtype(), following.get(), extra.mentions());
        }
        Topics.changed(host, readable, document.ref());
        return entry;
    }

    /** Somebody is called by name to an entry that stands there already. */
    void call(EntityManager em, DocView document, Entry entry, Set<Long> users) {
        users.forEach(user -> followers.follow(em, document.ref(), user));
        var news =
                new News(document, Kind.NOTE, AuthorKind.USER, Current.actor().userId(), entry.id(), null);
        notifier.tell(em, news, Subtype.NOTES, List.of(), users);
    }

    void attach(EntityManager em, Entry entry, List<StoredFile> files) {
        int position = 0;
        for (var file : files) {
            em.persist(new Attachment(entry.id(), position++, file, file.name(), true));
        }
    }

    Optional<Long> find(EntityManager em, @Nullable External external) {
        if (external == null) {
            return Optional.empty();
        }
        return em.createQuery(EXTERNAL, Long.class)
                .setParameter("source", external.source())
                .setParameter("key", external.key())
                .getResultStream()
                .findFirst();
    }

    @Override
    public boolean append(External external, String text) {
        return host.db().write(em -> {
            var entry = find(em, external).map(id -> em.find(Entry.class, id));
            boolean fits = entry.filter(found -> found.append(text)).isPresent();
            if (fits) {
                Topics.changed(host, readable, entry.get().document());
            }
            return fits;
        });
    }

    @Override
    public void attach(External external, FileRef ref) {
        host.db().write(em -> {
            find(em, external).map(id -> em.find(Entry.class, id)).ifPresent(entry -> {
                var there = EntryQueries.files(em, List.of(entry.id()));
                if (there.stream().noneMatch(file -> file.fileId().equals(ref.fileId()))) {
                    attach(em, entry.id(), there.size(), ref);
                    Topics.changed(host, readable, entry.document());
                }
            });
            return true;
        });
    }

    /** A file that belongs to somebody else: it stays when the entry goes. */
    private void attach(EntityManager em, long entry, int position, FileRef ref) {
        var file = host.files().find(ref.fileId()).orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
        em.persist(new Attachment(entry, position, file, ref.name(), false));
    }

    @Override
    public void status(External external, Tone tone, String labelKey) {
        host.db().write(em -> {
            find(em, external).map(id -> em.find(Entry.class, id)).ifPresent(entry -> {
                entry.status(tone, labelKey);
                Topics.changed(host, readable, entry.document());
            });
            return true;
        });
    }

    @Override
    public boolean erase(External external) {
        return host.db().write(em -> {
            var found = find(em, external);
            found.ifPresent(id -> erase(em, id));
            return found.isPresent();
        });
    }

    @Override
    public int erasePartner(long partnerId) {
        return host.db().write(em -> {
            var entries = em.createQuery(OF_PARTNER, Long.class)
                    .setParameter("kind", AuthorKind.PARTNER)
                    .setParameter("partner", partnerId)
                    .getResultList();
            entries.forEach(id -> erase(em, id));
            return entries.size();
        });
    }

    private void erase(EntityManager em, long id) {
        var entry = em.find(Entry.class, id);
        if (entry == null) {
            return;
        }
        dropTraces(em, id);
        notifier.forget(em, id);
        em.remove(entry);
        Topics.changed(host, readable, entry.document());
    }

    /** Files and earlier words of an entry. */
    void dropTraces(EntityManager em, long id) {
        EntryQueries.files(em, List.of(id)).stream()
                .filter(AttachmentRow::own)
                .forEach(file -> host.files().delete(file.fileId()));
        em.createQuery(DROP_FILES).setParameter("entry", id).executeUpdate();
        em.createQuery(DROP_REVISIONS).setParameter("entry", id).executeUpdate();
    }
}
