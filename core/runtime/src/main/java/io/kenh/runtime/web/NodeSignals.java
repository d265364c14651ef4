package io.kenh.runtime.web;

import io.kenh.runtime.db.Database;
import io.kenh.runtime.db.SqlFailure;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries live signals between the nodes of one PostgreSQL by LISTEN/NOTIFY. They are sent after the commit they tell of, in batches and
 * not in the transaction itself: PostgreSQL lets only one transaction with notifications commit at a time.
 */
public final class NodeSignals implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(NodeSignals.class);
    private static final String CHANNEL = "kenh_live";
    private static final int IDLE_MILLIS = 10_000;
    private static final int ALIVE_SECONDS = 5;
    /** The first is carried at once; those of this time together: each time costs a commit here and a look on every node. */
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(40);

    private static final long RETRY_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final Database database;
    private final LiveHub hub;
    private final LinkedBlockingQueue<String> waiting = new LinkedBlockingQueue<>(20_000);
    private final CountDownLatch tried = new CountDownLatch(1);
    private final Thread listener;
    private final Thread sender;
    private volatile @Nullable Connection listening;
    private volatile boolean lost;
    private volatile boolean running = true;

    private NodeSignals(Database database, LiveHub hub) {
        this.database = database;
        this.hub = hub;
        listener = Thread.ofVirtual().name("live-listener").unstarted(this::listen);
        sender = Thread.ofVirtual().name("live-sender").unstarted(this::send);
    }

    /** An embedded database has one node: nothing is to be carried. */
    public static NodeSignals start(Database database, LiveHub hub) {
        var signals = new NodeSignals(database, hub);
        if (database.kind() == Database.Kind.POSTGRESQL) {
            hub.relayTo(signals::offer);
            signals.listener.start();
            signals.sender.start();
            signals.awaitFirstTry();
        }
        return signals;
    }

    /** Pages that open from now on miss nothing. */
    private void awaitFirstTry() {
        try {
            if (!tried.await(ALIVE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("signals of other nodes are not heard yet");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void offer(String topic, String permission) {
        if (!waiting.offer(NodePayload.line(topic, permission))) {
            lost = true;
        }
    }

    private void send() {
        try {
            while (running) {
                var batch = new LinkedHashSet<String>();
                batch.add(waiting.take());
                waiting.drainTo(batch);
                if (running) {
                    send(batch);
                    LockSupport.parkNanos(PAUSE_NANOS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(LinkedHashSet<String> batch) {
        try {
            if (lost) {
                lost = false;
                batch.add(NodePayload.GAP);
            }
            for (var payload : NodePayload.pack(hub.boot(), batch)) {
                database.call(c -> notify(c, payload));
            }
        } catch (SqlFailure e) {
            lost = true;
            LOG.warn("live signals could not be told to other nodes: {}", e.getMessage());
        }
    }

    private static boolean notify(Connection c, String payload) throws SQLException {
        try (var statement = c.prepareStatement("select pg_notify(?, ?)")) {
            statement.setString(1, CHANNEL);
            statement.setString(2, payload);
            return statement.execute();
        }
    }

    private void listen() {
        boolean before = false;
        while (running) {
            try (var connection = database.dedicated()) {
                listening = connection;
                try (var statement = connection.createStatement()) {
                    statement.execute("listen " + CHANNEL);
                }
                if (before) {
                    hub.gap();
                }
                before = true;
                tried.countDown();
                hear(connection);
            } catch (SQLException e) {
                if (running) {
                    LOG.warn("signals of other nodes are not heard: {}", e.getMessage());
                }
            }
            tried.countDown();
            if (running) {
                LockSupport.parkNanos(RETRY_NANOS);
            }
        }
    }

    private void hear(Connection connection) throws SQLException {
        var postgres = connection.unwrap(PGConnection.class);
        while (running) {
            var notes = postgres.getNotifications(IDLE_MILLIS);
            if (notes == null || notes.length == 0) {
                if (!connection.isValid(ALIVE_SECONDS)) {
                    throw new SQLException("the listening connection is gone");
                }
            } else {
                for (var note : notes) {
                    take(NodePayload.read(hub.boot(), note.getParameter()));
                }
            }
        }
    }

    private void take(List<String[]> signals) {
        for (var signal : signals) {
            if (signal.length == 2) {
                hub.accept(signal[0], signal[1]);
            } else {
                hub.gap();
            }
        }
    }

    @Override
    public void close() {
        running = false;
        hub.relayTo((topic, permission) -> {});
        waiting.offer(NodePayload.GAP); // wakes the sender
        LockSupport.unpark(listener);
        var connection = listening;
        if (connection != null) {
            try {
                // Not close: it would wait for the read the listener is in.
                connection.abort(Runnable::run);
            } catch (SQLException e) {
                LOG.debug("the listening connection was gone already", e);
            }
        }
    }
}
