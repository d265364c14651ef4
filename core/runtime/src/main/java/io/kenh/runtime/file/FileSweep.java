package io.kenh.runtime.file;

import io.kenh.api.job.Job;
import io.kenh.runtime.db.Database;
import io.kenh.runtime.db.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Once a day: uploads that nothing came to refer to, and content that no file has any more. */
public final class FileSweep {
    /** Content used a moment ago may be about to get another file. */
    private static final Duration QUIET = Duration.ofHours(1);

    private final Database database;
    private final Clock clock;

    public FileSweep(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public Job<Void> job() {
        return Job.recurring("core.sweep-files", Duration.ofDays(1), this::run);
    }

    private void run() {
        var now = clock.instant();
        database.call(c -> Sql.update(c, "delete from core_file where expires_at < ?", now));
        var unused = database.call(c -> Sql.list(
                c,
                "select b.sha256 from core_blob b where b.used_at < ?"
                        + " and not exists (select 1 from core_file f where f.sha256 = b.sha256)",
                row -> row.getString(1),
                now.minus(QUIET)));
        for (var sha256 : unused) {
            database.transact(c -> drop(c, sha256, now.minus(QUIET)));
        }
    }

    /** The first statement locks the row, or finds that somebody used it meanwhile. */
    private static boolean drop(Connection c, String sha256, Instant before) throws SQLException {
        var lock = "update core_blob set used_at = used_at where sha256 = ? and used_at < ?"
                + " and not exists (select 1 from core_file where core_file.sha256 = core_blob.sha256)";
        if (Sql.update(c, lock, sha256, before) == 0) {
            return false;
        }
        Sql.update(c, "delete from core_blob_part where sha256 = ?", sha256);
        return Sql.update(c, "delete from core_blob where sha256 = ?", sha256) == 1;
    }
}
