package io.kenh.runtime.webhook;

import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.runtime.db.Database;
import io.kenh.runtime.db.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Table {@code core_webhook_waiting}. What is in it was acknowledged to its sender, so only its plugin's answer removes it. */
public final class WaitingWebhooks {
    /** After so many failures a request lets the ones behind it pass, until its plugin is started anew. */
    static final int ATTEMPTS = 20;

    /**
     * @param most requests kept for one plugin
     * @param bytes kept for all plugins together
     * @param longest how long a plugin may be away; then senders are told to keep what they have
     */
    public record Limits(int most, long bytes, Duration longest) {}

    private final Database database;
    private final Clock clock;
    private final Limits limits;
    private final Addresses addresses;
    private final Fill fill;

    public WaitingWebhooks(Database database, Clock clock, Limits limits) {
        this.database = database;
        this.clock = clock;
        this.limits = limits;
        this.addresses = new Addresses(database);
        this.fill = new Fill(database);
    }

    /** A generation starts with these plugins: where their webhooks come in from now on, and nothing is given up any more. */
    public void remember(Collection<String> pluginIds, Collection<Address> now) {
        addresses.remember(pluginIds, now);
        for (var id : counts().keySet()) {
            if (pluginIds.contains(id)) {
                database.call(c -> Sql.update(
                        c, "update core_webhook_waiting set attempts = 0 where plugin_id = ? and attempts > 0", id));
            }
        }
    }

    /** Plugins of the generation that have webhooks, or had them. */
    public Set<String> concerned(Collection<String> pluginIds, Collection<Address> now) {
        var ids = new TreeSet<>(counts().keySet());
        now.forEach(address -> ids.add(address.pluginId()));
        ids.retainAll(pluginIds);
        return ids;
    }

    /** Where webhooks of installed plugins come in that are not among these. */
    public List<Address> absent(Collection<String> pluginIds) {
        return addresses.ofOthersThan(pluginIds);
    }

    /**
     * On disk when it returns.
     *
     * @throws KenhException not found when the plugin was uninstalled; {@code core.webhooks-full} (503)
     */
    void store(Address address, Waiting request) {
        var since = clock.instant().minus(limits.longest());
        var plugin = address.pluginId();
        if (fill.rows(plugin) >= limits.most()
                || fill.bytes() + request.bytes() > limits.bytes()
                || fill.oldest(plugin, since)) {
            throw new KenhException(WebhookError.FULL);
        }
        database.transact(c -> {
            if (!Addresses.known(c, address)) {
                throw new KenhException(CoreError.NOT_FOUND);
            }
            return Sql.update(
                    c,
                    "insert into core_webhook_waiting"
                            + " (plugin_id, method, path, query, headers, body, remote, received_at, bytes, attempts)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
                    request.pluginId(),
                    request.method(),
                    request.path(),
                    request.query(),
                    request.headerLines(),
                    request.body(),
                    request.remote(),
                    request.receivedAt(),
                    request.bytes());
        });
        fill.add(plugin, request.bytes());
    }

    /** How many wait, by plugin. */
    public Map<String, Long> counts() {
        return database
                .call(c -> Sql.list(
                        c,
                        "select plugin_id, count(*) from core_webhook_waiting group by plugin_id",
                        row -> Map.entry(row.getString(1), row.getLong(2))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** In the order they came, without those given up for now. */
    List<Waiting> next(String pluginId, int limit) {
        return database.call(c -> Sql.list(
                c,
                "select id, plugin_id, method, path, query, headers, body, remote, received_at, attempts"
                        + " from core_webhook_waiting where plugin_id = ? and attempts < " + ATTEMPTS
                        + " order by id fetch first " + limit + " rows only",
                WaitingWebhooks::waiting,
                pluginId));
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        return new Waiting(
                row.getLong("id"),
                row.getString("plugin_id"),
                row.getString("method"),
                row.getString("path"),
                row.getString("query"),
                Waiting.headers(row.getString("headers")),
                row.getBytes("body"),
                row.getString("remote"),
                Objects.requireNonNull(Sql.instant(row, "received_at")),
                row.getInt("attempts"));
    }

    void done(Waiting request) {
        database.call(c -> Sql.update(c, "delete from core_webhook_waiting where id = ?", request.id()));
    }

    void failed(Waiting request) {
        database.call(c ->
                Sql.update(c, "update core_webhook_waiting set attempts = attempts + 1 where id = ?", request.id()));
    }

    /** The plugin is not installed any more: its webhooks are unknown paths again. */
    public void forget(String pluginId) {
        database.transact(c -> {
            Sql.update(c, "delete from core_webhook_path where plugin_id = ?", pluginId);
            return Sql.update(c, "delete from core_webhook_waiting where plugin_id = ?", pluginId);
        });
        fill.forget();
    }
}
