package io.kenh.runtime.file;

import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Content on its way in: in memory while small, then in a temporary file. Knows its size and hash when read to the end. */
final class Spool implements AutoCloseable {
    private static final int IN_MEMORY = 1 << 20;

    private final MessageDigest digest = sha256();
    private byte[] memory = {};
    private @Nullable Path file;
    private long size;
    private String hash = "";

    private Spool() {}

    /** @throws KenhException {@code core.file-too-large} as soon as there is one byte too many */
    static Spool read(InputStream content, long maxBytes) throws IOException {
        var spool = new Spool();
        try {
            spool.fill(content, maxBytes);
            return spool;
        } catch (IOException | RuntimeException e) {
            spool.close();
            throw e;
        }
    }

    private void fill(InputStream content, long maxBytes) throws IOException {
        var start = new ByteArrayOutputStream();
        var buffer = new byte[8192];
        while (start.size() < IN_MEMORY) {
            int n = content.read(buffer);
            if (n < 0) {
                break;
            }
            take(buffer, n, maxBytes, start);
        }
        memory = start.toByteArray();
        if (start.size() >= IN_MEMORY) {
            file = Files.createTempFile("kenh-", ".upload");
            try (var out = Files.newOutputStream(file)) {
                out.write(memory);
                for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
                    take(buffer, n, maxBytes, out);
                }
            }
        }
        hash = HexFormat.of().formatHex(digest.digest());
    }

    private void take(byte[] buffer, int n, long maxBytes, OutputStream out) throws IOException {
        size += n;
        if (size > maxBytes) {
            throw new KenhException(CoreError.FILE_TOO_LARGE, maxBytes);
        }
        digest.update(buffer, 0, n);
        out.write(buffer, 0, n);
    }

    long size() {
        return size;
    }

    String sha256Hex() {
        return hash;
    }

    InputStream open() throws IOException {
        return file == null ? new ByteArrayInputStream(memory) : Files.newInputStream(file);
    }

    byte[] head(int bytes) {
        return Arrays.copyOf(memory, Math.min(bytes, memory.length));
    }

    byte[] tail(int bytes) throws IOException {
        if (file == null) {
            return Arrays.copyOfRange(memory, Math.max(0, memory.length - bytes), memory.length);
        }
        try (var access = new RandomAccessFile(file.toFile(), "r")) {
            var tail = new byte[(int) Math.min(bytes, size)];
            access.seek(size - tail.length);
            access.readFully(tail);
            return tail;
        }
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
