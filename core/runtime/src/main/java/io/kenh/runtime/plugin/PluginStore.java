package io.kenh.runtime.plugin;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Table {@code core_plugin}: what an administrator wishes. The only truth about what is enabled. */
public final class PluginStore {
    public enum Wish {
        ABSENT,
        DISABLED,
        ENABLED
    }

    /** @param failure why the last attempt to enable it failed, null when it did not */
    public record Entry(
            String id,
            Wish wish,
            @Nullable String installedVersion,
            @Nullable String failure) {}

    private final DataSource dataSource;
    private final Clock clock;

    public PluginStore(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    public Map<String, Entry> all() {
        try (var connection = dataSource.getConnection();
                var rows = connection
                        .prepareStatement("select id, wish, installed_version, failure from core_plugin order by id")
                        .executeQuery()) {
            var found = new LinkedHashMap<String, Entry>();
            while (rows.next()) {
                var id = rows.getString(1);
                found.put(id, new Entry(id, Wish.valueOf(rows.getString(2)), rows.getString(3), rows.getString(4)));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * A wish to keep.
     *
     * @param version of the plugin found on disk; null leaves what is stored
     * @param installed whether that version's tables are in place now; else the installed version stays as it is
     */
    public record Change(
            String id,
            Wish wish,
            @Nullable String version,
            boolean installed,
            @Nullable String failure) {
        private @Nullable String installedVersion() {
            return installed ? version : null;
        }
    }

    public void save(String id, Wish wish, @Nullable String version, boolean installed, @Nullable String failure) {
        save(List.of(new Change(id, wish, version, installed, failure)));
    }

    /** All or none: nobody starts with half of what belongs together. */
    public void save(List<Change> changes) {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            for (var one : changes) {
                if (!update(connection, one.id(), one.wish(), one.version(), one.installedVersion(), one.failure())) {
                    var version = Objects.requireNonNullElse(one.version(), "?");
                    insert(connection, one.id(), one.wish(), version, one.installedVersion(), one.failure());
                }
                bump(connection);
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Remembers why a plugin could not be changed; what is wished stays as it is, on all nodes. */
    public void refused(String id, @Nullable String version, String reason) {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            if (!fail(connection, id, reason)) {
                insert(connection, id, Wish.DISABLED, version == null ? "?" : version, null, reason);
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Remembers why an enabled plugin is left out on this node. Nobody's wish changed, so other nodes need not look. */
    public void failed(String id, String reason) {
        try (var connection = dataSource.getConnection()) {
            fail(connection, id, reason);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean fail(Connection connection, String id, String reason) throws SQLException {
        try (var statement = connection.prepareStatement("update core_plugin set failure = ? where id = ?")) {
            statement.setString(1, reason);
            statement.setString(2, id);
            return statement.executeUpdate() == 1;
        }
    }

    private boolean update(
            Connection connection,
            String id,
            Wish wish,
            @Nullable String version,
            @Nullable String installed,
            @Nullable String failure)
            throws SQLException {
        try (var statement = connection.prepareStatement("""
                update core_plugin set wish = ?, version = coalesce(?, version),
                    installed_version = coalesce(?, installed_version), failure = ?, changed_at = ? where id = ?""")) {
            statement.setString(1, wish.name());
            statement.setString(2, version);
            statement.setString(3, installed);
            statement.setString(4, failure);
            statement.setTimestamp(5, Timestamp.from(clock.instant()));
            statement.setString(6, id);
            return statement.executeUpdate() == 1;
        }
    }

    private void insert(
            Connection connection,
            String id,
            Wish wish,
            String version,
            @Nullable String installed,
            @Nullable String failure)
            throws SQLException {
        try (var statement = connection.prepareStatement("""
                insert into core_plugin (id, version, wish, installed_version, failure, changed_at)
                values (?, ?, ?, ?, ?, ?)""")) {
            statement.setString(1, id);
            statement.setString(2, version);
            statement.setString(3, wish.name());
            statement.setString(4, installed);
            statement.setString(5, failure);
            statement.setTimestamp(6, Timestamp.from(clock.instant()));
            statement.executeUpdate();
        }
    }

    /** Forgets the plugin: it is not installed any more. Its tables are somebody else's decision. */
    public void forget(String id) {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.prepareStatement(
                    "update core_plugin set wish = ?, installed_version = null, failure = null, changed_at = ? where id = ?")) {
                statement.setString(1, Wish.ABSENT.name());
                statement.setTimestamp(2, Timestamp.from(clock.instant()));
                statement.setString(3, id);
                statement.executeUpdate();
            }
            bump(connection);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void bump(Connection connection) throws SQLException {
        try (var statement =
                connection.prepareStatement("update core_generation set number = number + 1 where id = 1")) {
            statement.executeUpdate();
        }
    }

    /** Grows with every change of a wish: other nodes compare it with what they last saw. */
    public long changes() {
        try (var connection = dataSource.getConnection();
                var rows = connection
                        .prepareStatement("select number from core_generation where id = 1")
                        .executeQuery()) {
            return rows.next() ? rows.getLong(1) : 0;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
