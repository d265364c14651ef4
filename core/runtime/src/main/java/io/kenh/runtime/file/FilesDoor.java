package io.kenh.runtime.file;

import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.file.Files;
import io.kenh.api.file.StoredFile;
import io.kenh.runtime.db.DbDoor;
import io.kenh.runtime.db.Sql;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Files in the database, so that every node has them and a rollback forgets them. */
public final class FilesDoor implements Files {
    private static final int PART = 256 * 1024;

    private static final Duration UNCLAIMED = Duration.ofHours(24);

    private final DbDoor db;
    private final Clock clock;

    public FilesDoor(DbDoor db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public StoredFile store(InputStream content, String name, long maxBytes) {
        return store(content, name, maxBytes, null);
    }

    @Override
    public StoredFile upload(InputStream content, String name, long maxBytes) {
        return store(content, name, maxBytes, clock.instant().plus(UNCLAIMED));
    }

    @Override
    public void keep(String id) {
        var kept = db.jdbc(c -> Sql.update(c, "update core_file set expires_at = null where id = ?", id));
        if (kept == 0) {
            throw new KenhException(CoreError.NOT_FOUND);
        }
    }

    @Override
    public void delete(String id) {
        db.jdbc(c -> Sql.update(c, "delete from core_file where id = ?", id));
    }

    private StoredFile store(InputStream content, String name, long maxBytes, @Nullable Instant expires) {
        try (var spool = Spool.read(content, maxBytes)) {
            var file = new StoredFile(
                    Names.newId(), Names.clean(name), MediaTypes.of(spool), spool.size(), spool.sha256Hex());
            db.write(em -> db.jdbc(c -> insert(c, file, spool, expires)));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean insert(Connection c, StoredFile file, Spool spool, @Nullable Instant expires) throws SQLException {
        var now = clock.instant();
        var blob = "insert into core_blob (sha256, size, used_at) values (?, ?, ?) on conflict do nothing";
        var used = "update core_blob set used_at = ? where sha256 = ?";
        // Between the two the sweep may take content that was there: then it is stored again.
        while (Sql.update(c, used, now, file.sha256()) == 0) {
            if (Sql.update(c, blob, file.sha256(), file.size(), now) == 1) {
                insertParts(c, file.sha256(), spool);
            }
        }
        Sql.update(
                c,
                "insert into core_file (id, name, media_type, sha256, stored_at, expires_at) values (?, ?, ?, ?, ?, ?)",
                file.id(),
                file.name(),
                file.mediaType(),
                file.sha256(),
                now,
                expires);
        return true;
    }

    private static void insertParts(Connection c, String sha256, Spool spool) throws SQLException {
        try (var in = spool.open()) {
            int part = 0;
            for (var bytes = in.readNBytes(PART); bytes.length > 0; bytes = in.readNBytes(PART)) {
                var sql = "insert into core_blob_part (sha256, part, content) values (?, ?, ?)";
                Sql.update(c, sql, sha256, part++, bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<StoredFile> find(String id) {
        return db.read(em -> db.jdbc(c -> Sql.first(
                c,
                "select f.id, f.name, f.media_type, b.size, f.sha256"
                        + " from core_file f join core_blob b on b.sha256 = f.sha256 where f.id = ?",
                row -> new StoredFile(
                        row.getString(1), row.getString(2), row.getString(3), row.getLong(4), row.getString(5)),
                id)));
    }

    @Override
    public InputStream open(String id) {
        var file = find(id).orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
        return new BlobStream(part -> part(file.sha256(), part));
    }

    private Optional<byte[]> part(String sha256, int part) {
        return db.read(em -> db.jdbc(c -> Sql.first(
                c,
                "select content from core_blob_part where sha256 = ? and part = ?",
                row -> row.getBytes(1),
                sha256,
                part)));
    }
}
