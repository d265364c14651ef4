package io.kenh.runtime.event;

import io.kenh.runtime.db.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rows of {@code core_listener}: for whom events are kept. */
final class Registrations {
    private Registrations() {}

    static String taskOf(String listenerId) {
        return "event:" + listenerId;
    }

    /** @param type name of the event's class */
    record Row(String id, String type, String pluginId) {
        static Row of(PluginListener one) {
            return new Row(one.listener().id(), one.listener().type().getName(), one.pluginId());
        }
    }

    static void put(Connection c, Row row) throws SQLException {
        Sql.update(
                c,
                "insert into core_listener (id, event_type, plugin_id) values (?, ?, ?) on conflict do nothing",
                row.id(),
                row.type(),
                row.pluginId());
        Sql.update(
                c,
                "update core_listener set event_type = ?, plugin_id = ?"
                        + " where id = ? and (event_type <> ? or plugin_id <> ?)",
                row.type(),
                row.pluginId(),
                row.id(),
                row.type(),
                row.pluginId());
    }

    static List<Row> of(Connection c, String pluginId) throws SQLException {
        return Sql.list(
                c,
                "select id, event_type, plugin_id from core_listener where plugin_id = ?",
                row -> new Row(row.getString(1), row.getString(2), row.getString(3)),
                pluginId);
    }

    /** The listeners of the plugin are those again, and no others. */
    static void restore(Connection c, String pluginId, List<Row> rows) throws SQLException {
        retain(c, pluginId, rows.stream().map(Row::id).toList());
        for (var row : rows) {
            put(c, row);
        }
    }

    /** For whom events are kept now: type to ids of listeners. */
    static Map<String, List<String>> listeners(Connection c) throws SQLException {
        var listeners = new HashMap<String, List<String>>();
        Sql.list(
                        c,
                        "select event_type, id from core_listener order by id",
                        row -> Map.entry(row.getString(1), row.getString(2)))
                .forEach(row -> listeners
                        .computeIfAbsent(row.getKey(), type -> new ArrayList<>())
                        .add(row.getValue()));
        return listeners;
    }

    /** A delivery as a run of its own. */
    static void schedule(Connection c, String listener, String event, Instant at) throws SQLException {
        Sql.update(
                c,
                "insert into core_task (task_name, task_instance, execution_time, picked, version)"
                        + " values (?, ?, ?, false, 1) on conflict do nothing",
                taskOf(listener),
                event,
                at);
    }

    /** Forgets the other listeners of the plugin, and their deliveries: nothing will ever run them. */
    static void retain(Connection c, String pluginId, Collection<String> ids) throws SQLException {
        for (var known : of(c, pluginId)) {
            if (!ids.contains(known.id())) {
                Sql.update(c, "delete from core_listener where id = ?", known.id());
                Sql.update(c, "delete from core_task where task_name = ?", taskOf(known.id()));
                Sql.update(c, "delete from core_delivery where listener = ?", known.id());
            }
        }
    }

    /** What a node wrote for a listener before it knew that this is forgotten. */
    static int sweep(Connection c) throws SQLException {
        return Sql.update(
                        c,
                        "delete from core_task where task_name like 'event:%' and not exists"
                                + " (select 1 from core_listener where 'event:' || core_listener.id = core_task.task_name)")
                + Sql.update(
                        c,
                        "delete from core_delivery where not exists"
                                + " (select 1 from core_listener where core_listener.id = core_delivery.listener)");
    }
}
