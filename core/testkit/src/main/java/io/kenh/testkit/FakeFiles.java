package io.kenh.testkit;

import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.file.Files;
import io.kenh.api.file.StoredFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Files in memory, which are pages, PDF or else pictures; a test may put in others. Ids are f0, f1 … */
public final class FakeFiles implements Files {
    private record Held(StoredFile file, byte[] content) {}

    private final Map<String, Held> all = new ConcurrentHashMap<>();
    private final Set<String> temporary = new LinkedHashSet<>();
    private int stored;

    public void put(String id, String name, String mediaType, int size) {
        all.put(id, new Held(new StoredFile(id, name, mediaType, size, "sha"), new byte[Math.min(size, 100)]));
    }

    /** Whether it would still be there after a day. */
    public boolean kept(String id) {
        return all.containsKey(id) && !temporary.contains(id);
    }

    @Override
    public StoredFile store(InputStream content, String name, long maxBytes) {
        try {
            var bytes = content.readAllBytes();
            if (bytes.length > maxBytes) {
                throw new KenhException(CoreError.FILE_TOO_LARGE);
            }
            var file = new StoredFile("f" + stored++, name, mediaType(bytes), bytes.length, "sha");
            all.put(file.id(), new Held(file, bytes));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String mediaType(byte[] bytes) {
        var start = new String(bytes, 0, Math.min(5, bytes.length), StandardCharsets.ISO_8859_1);
        return start.startsWith("<html") ? "text/html" : start.startsWith("%PDF") ? "application/pdf" : "image/png";
    }

    @Override
    public StoredFile upload(InputStream content, String name, long maxBytes) {
        var file = store(content, name, maxBytes);
        temporary.add(file.id());
        return file;
    }

    @Override
    public void keep(String id) {
        if (!all.containsKey(id)) {
            throw new KenhException(CoreError.NOT_FOUND);
        }
        temporary.remove(id);
    }

    @Override
    public void delete(String id) {
        all.remove(id);
    }

    @Override
    public Optional<StoredFile> find(String id) {
        return Optional.ofNullable(all.get(id)).map(Held::file);
    }

    @Override
    public InputStream open(String id) {
        return Optional.ofNullable(all.get(id))
                .map(held -> new ByteArrayInputStream(held.content()))
                .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
    }
}
