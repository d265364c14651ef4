package io.kenh.runtime.plugin;

import io.kenh.runtime.db.Database;
import io.kenh.runtime.db.Sql;
import io.kenh.runtime.db.SqlFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * With which files of the host and of plugins this database was last found in order: every migration in, every table as its entity wants
 * it, listeners and roles registered. A start with the same files need not look again. It is kept in the database itself, so a restored backup brings its own.
 */
public final class Settled {
    private final Database database;
    private final String host;
    private final Known before;

    private record Known(String host, String plugins) {
        static final Known NOTHING = new Known("", "");
    }

    private Settled(Database database, String host, Known before) {
        this.database = database;
        this.host = host;
        this.before = before;
    }

    /** As the database knows it now; a database without tables knows nothing. */
    public static Settled read(Database database) {
        return new Settled(database, hostText(own()), known(database));
    }

    private static Known known(Database database) {
        try {
            return database.call(connection -> Sql.first(
                            connection,
                            "select host, plugins from core_settled where id = 1",
                            row -> new Known(row.getString(1), row.getString(2)))
                    .orElse(Known.NOTHING));
        } catch (SqlFailure e) {
            // The table comes with the host's own migrations.
            return Known.NOTHING;
        }
    }

    /** The jar, or in development the folder, of the host's own classes and migrations. */
    private static Path own() {
        try {
            return Path.of(Settled.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hostText(Path own) {
        if (Files.isDirectory(own)) {
            return Stamp.of(own).text();
        }
        try {
            var bytes = Files.readAllBytes(own);
            var checksum = new CRC32();
            checksum.update(bytes);
            return own.getFileName() + ":" + bytes.length + ":" + checksum.getValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the host's own tables are those of this host. */
    public boolean host() {
        return host.equals(before.host());
    }

    /** Whether the last generation that was built, by this host, was of exactly these plugins. */
    public boolean with(PluginSet plugins) {
        return host() && text(plugins).equals(before.plugins());
    }

    /** All that these plugins want of the database is there. */
    public void keep(PluginSet plugins) {
        var text = text(plugins);
        database.call(connection -> Sql.update(
                connection,
                "update core_settled set host = ?, plugins = ? where id = 1 and (host <> ? or plugins <> ?)",
                host,
                text,
                host,
                text));
    }

    private static String text(PluginSet plugins) {
        return plugins.stamps().map(Stamp::text).sorted().collect(Collectors.joining("\n"));
    }
}
