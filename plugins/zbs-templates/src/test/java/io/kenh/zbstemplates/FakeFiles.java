package io.kenh.zbstemplates;

import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.file.Files;
import io.kenh.api.file.StoredFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Files in memory; the media type is what the test says. */
public final class FakeFiles implements Files {
    private final Map<String, StoredFile> known = new LinkedHashMap<>();
    private final Map<String, byte[]> contents = new LinkedHashMap<>();

    @Override
    public StoredFile store(InputStream content, String name, long maxBytes) {
        try {
            var bytes = content.readAllBytes();
            if (bytes.length > maxBytes) {
                throw new KenhException(CoreError.FILE_TOO_LARGE);
            }
            var start = new String(bytes, 0, Math.min(5, bytes.length), java.nio.charset.StandardCharsets.ISO_8859_1);
            var type = start.startsWith("<html")
                    ? "text/html"
                    : start.startsWith("%PDF") ? "application/pdf" : "image/png";
            var file = new StoredFile("f" + known.size(), name, type, bytes.length, "sha");
            known.put(file.id(), file);
            contents.put(file.id(), bytes);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<StoredFile> find(String id) {
        return Optional.ofNullable(known.get(id));
    }

    @Override
    public InputStream open(String id) {
        return new ByteArrayInputStream(contents.get(id));
    }
}
