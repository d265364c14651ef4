package io.kenh.runtime.event;

import io.kenh.api.event.Batch;
import io.kenh.api.event.DomainEvent;
import io.kenh.api.event.Listener;
import io.kenh.api.web.Json;
import io.kenh.runtime.db.Database;
import io.kenh.runtime.db.DbDoor;
import io.kenh.runtime.db.Sql;
import io.kenh.runtime.document.ReadOnce;
import io.kenh.runtime.job.Bell;
import io.kenh.runtime.job.Lane;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deliveries that are made many at a time: rows of {@code core_delivery}, taken, delivered and deleted in one transaction. Whatever cannot
 * be delivered so, because one of them fails or its plugin is disabled, goes to the task table, where each is a run of its own.
 */
final class Deliveries implements Lane {
    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

    /** Nobody looks at a thread so soon after the write that it tells of; the more go together, the fewer statements each is. */
    private static final long PACE_MILLIS = 50;

    private static final String OLDEST = "select id, event_id, listener from core_delivery order by id"
            + " fetch first " + MOST + " rows only for update skip locked";
    private static final String THESE =
            "select id, event_id, listener from core_delivery where id = any(?) order by id for update skip locked";

    private final DbDoor db;
    private final Database database;
    private final Json json;
    private final Clock clock;
    private final Bell bell = new Bell(PACE_MILLIS);
    private volatile Map<String, Listener<?>> listeners = Map.of();

    private record Due(long id, String event, String listener) {}

    private record Stored(String payload, Instant at) {}

    Deliveries(DbDoor db, Database database, Json json, Clock clock) {
        this.db = db;
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    void bind(List<PluginListener> all) {
        listeners = all.stream()
                .filter(PluginListener::batched)
                .collect(Collectors.toUnmodifiableMap(one -> one.listener().id(), PluginListener::listener));
    }

    /** Whether deliveries of a listener are made here. */
    boolean takes(String listener) {
        return listeners.containsKey(listener);
    }

    @Override
    public Bell bell() {
        return bell;
    }

    @Override
    public int due() {
        return database.call(c -> Sql.list(c, "select listener from core_delivery", row -> row.getString(1)).stream()
                .filter(this::takes)
                .mapToInt(listener -> 1)
                .sum());
    }

    @Override
    public int runSome() {
        var taken = new ArrayList<Due>();
        try {
            db.write(em -> {
                taken.addAll(db.jdbc(c -> Sql.list(c, OLDEST, Deliveries::due)));
                var events = db.jdbc(c -> events(c, taken));
                deliver(em, taken, events);
                em.flush();
                return db.jdbc(c -> remove(c, taken));
            });
        } catch (RuntimeException | Error e) {
            if (taken.isEmpty()) {
                throw e;
            }
            LOG.debug("{} deliveries are made alone", taken.size(), e);
            single(taken);
        }
        return taken.size();
    }

    private void deliver(EntityManager em, List<Due> taken, Map<String, Stored> events) {
        var together = new LinkedHashMap<Batch, List<DomainEvent>>();
        Instant write = Instant.MIN;
        for (var one : taken) {
            var listener = listeners.get(one.listener());
            var event = events.get(one.event());
            if (listener == null || event == null) {
                continue;
            }
            var batch = listener.batch();
            if (batch != null) {
                together.computeIfAbsent(batch, first -> new ArrayList<>())
                        .add(json.read(event.payload(), listener.type()));
                continue;
            }
            if (!event.at().equals(write)) {
                // What one write published is about the same records; those of another are read anew.
                renew(em);
                write = event.at();
            }
            deliver(listener, event.payload());
        }
        ReadOnce.during(() -> together.forEach((batch, heard) -> {
            renew(em);
            batch.handle(heard);
        }));
    }

    private static void renew(EntityManager em) {
        em.flush();
        em.clear();
    }

    private <E extends DomainEvent> void deliver(Listener<E> listener, String payload) {
        listener.action().accept(json.read(payload, listener.type()));
    }

    private static Map<String, Stored> events(Connection c, List<Due> taken) throws SQLException {
        if (taken.isEmpty()) {
            return Map.of();
        }
        var ids = c.createArrayOf(
                "varchar", taken.stream().map(Due::event).distinct().toArray());
        return Sql.list(
                        c,
                        "select id, payload, published_at from core_event where id = any(?)",
                        row -> Map.entry(
                                row.getString(1),
                                new Stored(row.getString(2), Objects.requireNonNull(Sql.instant(row, "published_at")))),
                        ids)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Those of plugins that are not enabled become runs, which wait. */
    private boolean remove(Connection c, List<Due> taken) throws SQLException {
        if (taken.isEmpty()) {
            return false;
        }
        schedule(c, taken.stream().filter(one -> !takes(one.listener())).toList());
        return delete(c, taken);
    }

    /** What somebody else took meanwhile is theirs. */
    private void single(List<Due> failed) {
        database.transact(c -> {
            var mine = Sql.list(c, THESE, Deliveries::due, ids(c, failed));
            schedule(c, mine);
            return delete(c, mine);
        });
    }

    private void schedule(Connection c, List<Due> all) throws SQLException {
        for (var one : all) {
            Registrations.schedule(c, one.listener(), one.event(), clock.instant());
        }
    }

    private static boolean delete(Connection c, List<Due> all) throws SQLException {
        return Sql.update(c, "delete from core_delivery where id = any(?)", ids(c, all)) > 0;
    }

    private static java.sql.Array ids(Connection c, List<Due> all) throws SQLException {
        return c.createArrayOf("bigint", all.stream().map(Due::id).toArray());
    }

    private static Due due(java.sql.ResultSet row) throws SQLException {
        return new Due(row.getLong(1), row.getString(2), row.getString(3));
    }
}
