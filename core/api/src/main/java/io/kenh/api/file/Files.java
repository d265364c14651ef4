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

    Optional<StoredFile> find(String id);

    /** @throws io.kenh.api.error.KenhException {@code core.not-found} */
    InputStream open(String id);
}
