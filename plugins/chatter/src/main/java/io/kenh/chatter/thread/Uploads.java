package io.kenh.chatter.thread;

import io.javalin.http.UploadedFile;
import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.error.KenhException;
import io.kenh.api.file.StoredFile;
import io.kenh.api.security.Current;
import io.kenh.chatter.ChatterError;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Files on their way into a note: picked first, attached when the note is written, forgotten after a day. */
public final class Uploads {
    public static final long MAX_BYTES = 25L * 1024 * 1024;
    public static final int MAX_FILES = 20;
    private static final String OLD = "delete from Upload u where u.uploadedAt < :before";

    private final Host host;

    public Uploads(Host host) {
        this.host = host;
    }

    public StoredFile take(UploadedFile upload) {
        try (var content = upload.content()) {
            return host.db().write(em -> {
                var file = host.files().upload(content, upload.filename(), MAX_BYTES);
                em.persist(new Upload(
                        file.id(), Current.actor().userId(), host.clock().instant()));
                return file;
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The files the actor picked, kept from now on.
     *
     * @throws KenhException for one that somebody else picked: knowing its id is no right to it
     */
    List<StoredFile> claim(EntityManager em, List<String> fileIds) {
        if (fileIds.size() > MAX_FILES) {
            throw new KenhException(ChatterError.TOO_MANY_FILES, MAX_FILES);
        }
        var files = new ArrayList<StoredFile>();
        for (var id : fileIds) {
            var upload = em.find(Upload.class, id);
            if (upload == null || !upload.by(Current.actor().userId())) {
                throw new KenhException(ChatterError.FILE_GONE);
            }
            host.files().keep(id);
            files.add(host.files().find(id).orElseThrow(() -> new KenhException(ChatterError.FILE_GONE)));
            em.remove(upload);
        }
        return files;
    }

    public void forgetOld() {
        host.db()
                .write(em -> em.createQuery(OLD)
                        .setParameter("before", host.clock().instant().minus(Duration.ofDays(2)))
                        .executeUpdate());
    }

    /** Where a document's files are picked. */
    public static String path(DocRef document) {
        return "/chatter/threads/" + document.type() + "/" + document.id() + "/files";
    }
}
