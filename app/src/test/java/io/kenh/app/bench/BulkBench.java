package io.kenh.app.bench;

import io.kenh.app.scenario.BulkMailing;
import io.kenh.testkit.FreePort;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * A template message to many customers, of one server, at the simulated Zalo in another process that takes so and so long for each. Beside
 * it stand the calls alone, one after the other on one connection, and what Zalo allows an app in a minute.
 */
final class BulkBench {
    private static final int CUSTOMERS = Integer.getInteger("kenh.bench.customers", 2_000);
    private static final int CALLS = 200;
    private static final List<Integer> MILLIS = Arrays.stream(
                    System.getProperty("kenh.bench.millis", "0,50,200").split(","))
            .map(Integer::valueOf)
            .toList();
    private static final double ALLOWED = 4_000;
    private static final long LOOK_EVERY_NANOS = 50_000_000;
    private static final byte[] NOTHING = {};

    private BulkBench() {}

    static void run() throws Exception {
        var table = new Table(
                "Zalo takes",
                "per minute",
                "× of the calls alone",
                "× of 4,000 a minute",
                "server CPU ms",
                "PostgreSQL CPU ms");
        try (var postgres = BenchPostgres.start()) {
            for (int millis : MILLIS) {
                measure(postgres, millis, table);
            }
        }
        table.print("A bulk send to " + CUSTOMERS
                + " customers of one account (PostgreSQL, fsync on; processor time for each message)");
    }

    private static void measure(BenchPostgres postgres, int millis, Table table) throws Exception {
        var zaloDatabase = database(postgres, "zalo" + millis);
        var database = database(postgres, "kenh" + millis);
        int zaloPort = FreePort.find();
        try (var zalo = server("zalo-simulator", zaloDatabase, zaloPort, zaloPort);
                var suite = server("zbs-templates", database, FreePort.find(), zaloPort)) {
            var mailing = new BulkMailing(zalo.uri(), suite.uri(), zaloDatabase, database);
            if (millis > 0) {
                mailing.slow(millis);
            }
            double alone = alone(zalo.uri());
            mailing.begin(CUSTOMERS);
            await(mailing, CUSTOMERS / 4);
            double own = Proc.cpuMillis(suite.handle());
            double stored = postgres.cpuMillis();
            long first = mailing.messages();
            long start = System.nanoTime();
            await(mailing, CUSTOMERS);
            double minutes = (System.nanoTime() - start) / 60e9;
            double sent = mailing.messages() - first;
            double rate = sent / minutes;
            table.row(
                    millis + " ms",
                    rate,
                    rate / alone,
                    rate / ALLOWED,
                    (Proc.cpuMillis(suite.handle()) - own) / sent,
                    (postgres.cpuMillis() - stored) / sent);
        }
    }

    /** What is sent before the first quarter is through warms up. */
    private static void await(BulkMailing mailing, long messages) {
        while (mailing.messages() < messages) {
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
        }
    }

    /** Calls a minute. They are refused, at the cost of the same way and the same wait. */
    private static double alone(URI zalo) throws IOException {
        try (var connection = new HttpConnection(zalo)) {
            long start = System.nanoTime();
            for (int i = 0; i < CALLS; i++) {
                connection.send("POST", "/zalo-simulator/business/message/template", Map.of(), NOTHING);
            }
            return CALLS * 60e9 / (System.nanoTime() - start);
        }
    }

    private static String database(BenchPostgres postgres, String name) throws SQLException {
        try (var connection = postgres.connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("create database " + name + " encoding 'UTF8' template template0");
        }
        return postgres.url().replaceFirst("/kenh$", "/" + name);
    }

    private static ServerProcess server(String plugin, String database, int port, int zaloPort)
            throws IOException, InterruptedException {
        var config = new HashMap<>(Map.of(
                "server.port",
                String.valueOf(port),
                "plugins.enable",
                plugin,
                "database.url",
                database,
                "database.user",
                "postgres"));
        for (var door : List.of("oauth", "openapi", "business", "graph")) {
            config.put("zalo." + door + "-url", "http://127.0.0.1:" + zaloPort + "/zalo-simulator/" + door);
        }
        return ServerProcess.start(Files.createTempDirectory("kenh-bench"), config, List.of());
    }
}
