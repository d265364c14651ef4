package io.kenh.app.bench;

import java.sql.Connection;
import java.util.concurrent.TimeUnit;

/**
 * What becomes of webhooks after they were answered: contacts, conversations, messages. Events are taken in while processing is held,
 * then it is let go and the time and processor time are taken until none waits any more. Beside each round stands what taking in the
 * same events cost. The first rounds warm up and get to know the customers.
 */
final class ProcessBench {
    private static final int ROUNDS = 6;
    private static final int EVENTS = Integer.getInteger("kenh.bench.events", 2_000);
    private static final long PATIENCE_SECONDS = 300;

    private final BenchPostgres postgres;
    private final ServerProcess server;
    private final Table table = new Table(
            "round", "events", "seconds", "per second", "server CPU ms", "database CPU ms", "× CPU of taking in");

    private ProcessBench(BenchPostgres postgres, ServerProcess server) {
        this.postgres = postgres;
        this.server = server;
    }

    static void run() throws Exception {
        try (var postgres = BenchPostgres.start();
                var server = IntakeBench.server(postgres)) {
            Webhooks.connect(server.uri());
            var bench = new ProcessBench(postgres, server);
            for (int round = 1; round <= ROUNDS; round++) {
                bench.round(round);
            }
            bench.table.print("Processing what was taken in (PostgreSQL, fsync on; processor time for each event)");
        }
    }

    private void round(int number) throws Exception {
        double begun = postgres.cpuMillis() + serverMillis();
        Connection hold = postgres.holdProcessing();
        try (var connection = new HttpConnection(server.uri())) {
            for (int i = 0; i < EVENTS; i++) {
                Webhooks.send(connection);
            }
        }
        double own = serverMillis();
        double database = postgres.cpuMillis();
        double intake = own + database - begun;
        long before = postgres.waiting();
        long start = System.nanoTime();
        hold.close();
        long left = await(before);
        double seconds = (System.nanoTime() - start) / 1e9;
        double done = Math.max(1, before - left);
        own = serverMillis() - own;
        database = postgres.cpuMillis() - database;
        table.row(
                number + (left > 0 ? "  given up with " + left + " left" : ""),
                before,
                seconds,
                done / seconds,
                own / done,
                database / done,
                (own + database) / intake);
    }

    private double serverMillis() {
        return Proc.cpuMillis(server.handle());
    }

    /** Over one connection: making many would be a good part of what is measured. */
    private long await(long before) throws Exception {
        long start = System.nanoTime();
        long left = before;
        try (var connection = postgres.connect("kenh");
                var look = connection.prepareStatement("select count(*) from " + BenchPostgres.WAITING)) {
            while (left > 0 && System.nanoTime() - start < TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
                TimeUnit.MILLISECONDS.sleep(50);
                try (var rows = look.executeQuery()) {
                    rows.next();
                    left = rows.getLong(1);
                }
            }
        }
        return left;
    }
}
