package io.kenh.helpdesk.word;

import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import io.kenh.api.addon.Host;
import io.kenh.api.error.KenhException;
import io.kenh.api.file.StoredFile;
import io.kenh.helpdesk.api.HelpdeskError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** Files customers send: pictures, papers, short films; looked at by content, never by name, and never shown as pages. */
public final class WordFiles {
    private static final long MOST = 10L * 1024 * 1024;
    private static final Set<String> WELCOME = Set.of(
            "image/png",
            "image/jpeg",
            "image/webp",
            "image/gif",
            "image/heic",
            "application/pdf",
            "text/plain",
            "video/mp4",
            "video/quicktime",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Host host;

    public WordFiles(Host host) {
        this.host = host;
    }

    /** The file of a form's field {@code file}. @throws KenhException {@code helpdesk.file}, {@code core.file-too-large} */
    public Optional<StoredFile> take(Context ctx) {
        return Optional.ofNullable(ctx.uploadedFile("file"))
                .filter(file -> file.size() > 0)
                .map(this::store);
    }

    private StoredFile store(UploadedFile upload) {
        try (var content = upload.content()) {
            var stored = host.files().upload(content, upload.filename(), MOST);
            if (!WELCOME.contains(stored.mediaType())) {
                host.files().delete(stored.id());
                throw new KenhException(HelpdeskError.FILE);
            }
            return stored;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a download, whatever it is. */
    public void send(Context ctx, StoredFile file) {
        var name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
        ctx.header("Content-Disposition", "attachment; filename*=UTF-8''" + name)
                .header("Cache-Control", "private, no-store")
                .contentType(file.mediaType())
                .result(host.files().open(file.id()));
    }
}
