package io.kenh.runtime.webhook;

import io.kenh.runtime.db.Database;
import io.kenh.runtime.db.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Table {@code core_webhook_path}: what the host knows of a plugin's webhooks while the plugin is not there to say it. */
final class Addresses {
    private final Database database;

    Addresses(Database database) {
        this.database = database;
    }

    /** The plugins of a generation, and all their addresses in it. */
    void remember(Collection<String> pluginIds, Collection<Address> now) {
        var before = database.call(Addresses::all);
        var gone = new HashSet<>(before);
        gone.removeIf(address -> !pluginIds.contains(address.pluginId()));
        gone.removeAll(Set.copyOf(now));
        var fresh = new HashSet<>(now);
        before.forEach(fresh::remove);
        if (gone.isEmpty() && fresh.isEmpty()) {
            return;
        }
        database.transact(c -> {
            for (var address : gone) {
                Sql.update(
                        c,
                        "delete from core_webhook_path where plugin_id = ? and method = ? and path = ?",
                        address.pluginId(),
                        address.method(),
                        address.path());
            }
            for (var address : fresh) {
                Sql.update(
                        c,
                        "insert into core_webhook_path (plugin_id, method, path) values (?, ?, ?) on conflict do nothing",
                        address.pluginId(),
                        address.method(),
                        address.path());
            }
            return true;
        });
    }

    /** Of plugins that are installed but not among these. */
    List<Address> ofOthersThan(Collection<String> pluginIds) {
        return database
                .call(c -> Sql.list(
                        c,
                        "select w.plugin_id, w.method, w.path from core_webhook_path w join core_plugin p"
                                + " on p.id = w.plugin_id where p.installed_version is not null"
                                + " order by w.plugin_id, w.method, w.path",
                        row -> new Address(row.getString(1), row.getString(2), row.getString(3))))
                .stream()
                .filter(address -> !pluginIds.contains(address.pluginId()))
                .toList();
    }

    static boolean known(Connection c, Address address) throws SQLException {
        return Sql.first(
                        c,
                        "select 1 from core_webhook_path where plugin_id = ? and method = ? and path = ?",
                        row -> true,
                        address.pluginId(),
                        address.method(),
                        address.path())
                .isPresent();
    }

    private static List<Address> all(Connection c) throws SQLException {
        return Sql.list(
                c,
                "select plugin_id, method, path from core_webhook_path",
                row -> new Address(row.getString(1), row.getString(2), row.getString(3)));
    }
}
