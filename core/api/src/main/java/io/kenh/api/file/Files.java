package io.kenh.api.file;

import java.io.InputStream;
import java.util.Optional;

/** Stored files, kept once per content. Access is the caller's business: serve a file only from a route that checks its document. */
public interface Files {
    /**
     * @param name as the sender called it; only its last path part is kept
     * @param maxBytes refuses more, without storing anything
     * @return with the media type found by looking at the content, whatever the name or the sender says
     * @throws io.kenh.api.error.KenhException {@code core.file-too-large} (413)
     */
    StoredFile store(InputStream content, String name, long maxBytes);

    /**
     * The same for what may never be used, such as a file picked before its message is sent: it is forgotten after a day, unless
     * {@link #keep} was called. An implementation that forgets nothing may store it for good.
     */
    default StoredFile upload(InputStream content, String name, long maxBytes) {
        return store(content, name, maxBytes);
    }

    /**
     * Something refers to the file now. Call it in the {@code db.write} that stores the reference. Keeping a kept file changes nothing.
     *
     * @throws io.kenh.api.error.KenhException {@code core.not-found} when it was forgotten meanwhile
     */
    default void keep(String id) {}

    /** Forgets a file to which nothing refers any more, with the caller's transaction if there is one. An unknown id is nothing wrong. */
    default void delete(String id) {}

    Optional<StoredFile> find(String id);

    /** @throws io.kenh.api.error.KenhException {@code core.not-found} */
    InputStream open(String id);
}
