package io.kenh.app.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs loads and takes their times and processor times. */
final class Meter {
    private interface Cpu {
        double millis() throws SQLException;
    }

    private final BenchPostgres postgres;
    private final ServerProcess server;
    private final List<String> reasons = new ArrayList<>();

    Meter(BenchPostgres postgres, ServerProcess server) {
        this.postgres = postgres;
        this.server = server;
    }

    /** Requests to the server. */
    Figure requests(int senders, long seconds, Traffic.Sender sender) throws Exception {
        return load(senders, seconds, sender, this::serverMillis);
    }

    /** What this process does itself: the client is part of a baseline's work, as the server is part of the requests'. */
    Figure baseline(int senders, long seconds, Traffic.Sender sender) throws Exception {
        return load(senders, seconds, sender, () -> Proc.ownMillis(ProcessHandle.current()));
    }

    double serverMillis() {
        return Proc.cpuMillis(server.handle());
    }

    /** Without what its compilers take: not the requests' own, and gone once the server is warm. */
    private double warmMillis() {
        return serverMillis() - Proc.compilerMillis(server.handle());
    }

    /** Requests to the server with what it does of them afterwards; its compilers do not count. */
    Figure warmRequests(int senders, long seconds, Traffic.Sender sender) throws Exception {
        settle();
        return load(senders, seconds, sender, () -> {
            settle();
            return warmMillis();
        });
    }

    /** Lets the server finish what it does of earlier requests: it would count as work of what is measured next. */
    void settle() throws SQLException {
        postgres.awaitNothingDue();
    }

    /** Some of what failed, and how. */
    void printReasons() {
        reasons.stream().limit(3).forEach(System.out::println);
    }

    private Figure load(int senders, long seconds, Traffic.Sender sender, Cpu cpu) throws Exception {
        double before = cpu.millis();
        double database = postgres.cpuMillis();
        try (var traffic = new Traffic(senders, Duration.ZERO, sender)) {
            TimeUnit.SECONDS.sleep(seconds);
            var outcome = traffic.stop();
            double count = Math.max(1, outcome.millis().size());
            reasons.addAll(outcome.reasons());
            double after = cpu.millis();
            return new Figure(
                    outcome.perSecond(),
                    outcome.percentile(0.5),
                    outcome.percentile(0.99),
                    (after - before) / count,
                    (postgres.cpuMillis() - database) / count,
                    outcome.failed(),
                    1);
        }
    }
}
