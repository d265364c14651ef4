package io.kenh.runtime.event;

import io.kenh.api.event.DomainEvent;
import io.kenh.api.event.Listener;
import io.kenh.api.job.Job;
import io.kenh.api.web.Json;
import io.kenh.runtime.db.Database;
import io.kenh.runtime.db.DbDoor;
import io.kenh.runtime.db.Sql;
import io.kenh.runtime.job.Bell;
import io.kenh.runtime.job.Lane;
import io.kenh.runtime.job.Work;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Stored events and a durable delivery for each (event, listener). Deliveries are also made for listeners of plugins that are disabled
 * now: nobody here knows how to run them, so they wait until a generation does.
 */
public final class Outbox {
    /** Events are kept this long for people to look at. */
    private static final Duration KEEP = Duration.ofDays(30);

    private final DbDoor db;
    private final Database database;
    private final Json json;
    private final Clock clock;
    private final Bell bell;
    private final Deliveries deliveries;
    private final KeptListeners kept = new KeptListeners();
    private volatile List<PluginListener> listeners = List.of();

    public Outbox(DbDoor db, Database database, Json json, Clock clock, Bell bell) {
        this.db = db;
        this.database = database;
        this.json = json;
        this.clock = clock;
        this.bell = bell;
        this.deliveries = new Deliveries(db, database, json, clock);
    }

    /** The listeners of the generation. */
    public void bind(List<PluginListener> all) {
        var ids = new HashSet<String>();
        for (var one : all) {
            if (!ids.add(one.listener().id())) {
                throw new IllegalArgumentException(
                        "two listeners are called " + one.listener().id());
            }
        }
        listeners = List.copyOf(all);
        deliveries.bind(all);
    }

    /**
     * From now on events are kept for the durable listeners of this generation, and still for those of the versions before.
     *
     * @param plugins all plugins of the generation
     * @return takes it back: events are kept for whom they were kept before
     */
    public Runnable register(Collection<String> plugins) {
        var before = new HashMap<String, List<Registrations.Row>>();
        database.transact(c -> {
            for (var plugin : plugins) {
                before.put(plugin, Registrations.of(c, plugin));
            }
            for (var one : durable()) {
                Registrations.put(c, Registrations.Row.of(one));
            }
            return true;
        });
        kept.forget();
        return () -> {
            database.transact(c -> {
                for (var plugin : before.entrySet()) {
                    Registrations.restore(c, plugin.getKey(), plugin.getValue());
                }
                return true;
            });
            kept.forget();
        };
    }

    /** What these plugins listened to in an older version, and no longer do, is forgotten. */
    public void forgetOlder(Collection<String> plugins) {
        database.transact(c -> {
            for (var plugin : plugins) {
                var ids = durable().stream()
                        .filter(one -> one.pluginId().equals(plugin))
                        .map(one -> one.listener().id())
                        .toList();
                Registrations.retain(c, plugin, ids);
            }
            return true;
        });
        kept.forget();
    }

    private List<PluginListener> durable() {
        return listeners.stream().filter(PluginListener::durable).toList();
    }

    /** A purged plugin's listeners and what waits for them. */
    public static void forget(Database database, String pluginId) {
        database.transact(c -> {
            Registrations.retain(c, pluginId, List.of());
            return true;
        });
    }

    /** What the workers run. */
    public List<Work> works() {
        return durable().stream()
                .<Work>map(one -> new Work(
                        Registrations.taskOf(one.listener().id()),
                        Optional.empty(),
                        (eventId, nothing) -> deliver(one.listener(), eventId)))
                .toList();
    }

    /** Deliveries the workers make many at a time. */
    public Lane lane() {
        return deliveries;
    }

    /** Removes old events that were delivered everywhere. */
    public Job<Void> cleaning() {
        return Job.recurring(
                "core.clean-events",
                Duration.ofHours(6),
                () -> database.call(c -> Registrations.sweep(c)
                        + Sql.update(
                                c,
                                "delete from core_event where id < ? and not exists"
                                        + " (select 1 from core_task where core_task.task_instance = core_event.id)"
                                        + " and not exists (select 1 from core_delivery where core_delivery.event_id = core_event.id)",
                                EventIds.first(clock.instant().minus(KEEP)))));
    }

    void tellInside(DomainEvent event) {
        for (var one : listeners) {
            if (!one.durable() && one.hears(event)) {
                one.hear(event);
            }
        }
    }

    void store(List<DomainEvent> events) {
        var copy = List.copyOf(events);
        db.jdbc(c -> insert(c, copy)).forEach(due -> db.afterCommit(due::ring));
    }

    /** @return who has something to do after the commit */
    private Set<Bell> insert(Connection c, List<DomainEvent> events) throws SQLException {
        var now = clock.instant();
        var known = kept.byType(c);
        var stored = new StoredRows("core_event", "id", "type", "payload", "published_at");
        var batched = new StoredRows("core_delivery", "event_id", "listener");
        var single = new StoredRows("core_task", "task_name", "task_instance", "execution_time", "picked", "version");
        for (var one : events) {
            var id = EventIds.next(now);
            var type = one.getClass().getName();
            stored.add(id, type, json.write(one), now);
            for (var listener : known.getOrDefault(type, List.of())) {
                if (deliveries.takes(listener)) {
                    batched.add(id, listener);
                } else {
                    single.add(Registrations.taskOf(listener), id, now, false, 1);
                }
            }
        }
        StoredRows.insert(c, database.kind(), List.of(stored, batched, single));
        var due = new HashSet<Bell>();
        if (!batched.isEmpty()) {
            due.add(deliveries.bell());
        }
        if (!single.isEmpty()) {
            due.add(bell);
        }
        return due;
    }

    private <E extends DomainEvent> void deliver(Listener<E> listener, String eventId) {
        var payload = database.call(
                c -> Sql.first(c, "select payload from core_event where id = ?", row -> row.getString(1), eventId));
        payload.ifPresent(text -> listener.action().accept(json.read(text, listener.type())));
    }
}
