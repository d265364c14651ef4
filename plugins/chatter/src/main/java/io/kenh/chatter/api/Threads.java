package io.kenh.chatter.api;

import io.kenh.api.data.DocRef;
import io.kenh.api.ui.Tone;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The histories of documents, for plugins that bring something into them: {@code host.services().get(Threads.class)}. Acts with the rights
 * of the caller's actor: a document that it may not read has no thread.
 */
public interface Threads {
    enum AuthorKind {
        USER,
        PARTNER,
        SYSTEM
    }

    /**
     * @param id of the user or partner, 0 for the system
     * @param name shown when the user or partner cannot be found
     */
    record Author(AuthorKind kind, long id, String name) {
        public static final Author SYSTEM = new Author(AuthorKind.SYSTEM, 0, "");

        public static Author user(long id, String name) {
            return new Author(AuthorKind.USER, id, name);
        }

        public static Author partner(long id, String name) {
            return new Author(AuthorKind.PARTNER, id, name);
        }
    }

    /** @param fileId of {@code Files}; the caller has checked that its author may show the file to the document's readers */
    record FileRef(String fileId, String name) {}

    /**
     * @param source where it came from, shown as a badge: a text key, or a name that is the same in all languages; at most 80 characters
     * @param key names it within the source, for ever: the same again posts nothing; at most 300 characters
     */
    record External(String source, String key) {}

    /**
     * @param text plain; line breaks are kept, at most 8,000 characters, more is cut
     * @param at when it really happened: the thread is in this order
     * @param notifies whether followers are told; not for what is imported
     */
    record Post(
            DocRef document,
            EntryKind kind,
            Author author,
            String text,
            Instant at,
            List<FileRef> files,
            @Nullable External external,
            boolean notifies) {
        public static Post message(DocRef document, Author author, String text, Instant at, External external) {
            return new Post(document, EntryKind.MESSAGE, author, text, at, List.of(), external, true);
        }

        public Post with(List<FileRef> attached) {
            return new Post(document, kind, author, text, at, List.copyOf(attached), external, notifies);
        }

        public Post silent() {
            return new Post(document, kind, author, text, at, files, external, false);
        }
    }

    /**
     * @return id of the entry, also of one that was posted before under the same external key
     * @throws io.kenh.api.error.KenhException {@code core.not-found} when there is no such document to read
     */
    long post(Post post);

    /**
     * More of the same: a line below the entry's text. What is repeated is added again; the caller sees to it that it is not.
     *
     * @return false when there is no such entry, or it would become longer than an entry may be: nothing is added then
     */
    boolean append(External external, String text);

    /** A file of an entry that was posted; once per file. One of an entry that is not there is nothing wrong. */
    void attach(External external, FileRef file);

    /** What became of a message that was posted: a badge beside it. An unknown one is nothing wrong. */
    void status(External external, Tone tone, String labelKey);

    /** Takes an entry away with its files and traces. */
    boolean erase(External external);

    /** Takes away everything the partner wrote, in all threads. @return how many entries */
    int erasePartner(long partnerId);
}
