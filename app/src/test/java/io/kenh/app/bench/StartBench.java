package io.kenh.app.bench;

import com.sun.net.httpserver.HttpServer;
import io.kenh.app.cli.AotTraining;
import io.kenh.testkit.FreePort;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Start of the process to the first 200, and memory when idle: first start, later ones, with the cache; beside a bare HTTP server. */
final class StartBench {
    private static final int RUNS = 5;
    private static final long IDLE_SECONDS = 5;

    private record Start(double millis, double cpuMillis, double megabytes) {}

    private StartBench() {}

    static void run() throws IOException, InterruptedException {
        var data = Files.createTempDirectory("kenh-bench");
        var cache = data.resolve("bench.aot");
        var first = once(data, List.of());
        once(data, AotTraining.options(cache));
        if (!Files.exists(cache)) {
            throw new IOException("the JVM made no cache");
        }
        var bare = new ArrayList<Start>();
        var later = new ArrayList<Start>();
        var cached = new ArrayList<Start>();
        for (int run = 0; run < RUNS; run++) {
            bare.add(bare());
            later.add(once(data, List.of()));
            cached.add(once(data, List.of("-XX:AOTCache=" + cache)));
        }
        var table = new Table("start", "to first 200 ms", "CPU ms", "idle MB", "× baseline");
        var baseline = median(bare);
        row(table, "baseline: the JDK's own HTTP server, nothing else", baseline, baseline);
        row(table, "first start, with all migrations", first, baseline);
        row(table, "later start", median(later), baseline);
        row(table, "later start, AOT cache", median(cached), baseline);
        table.print("Start (median of " + RUNS
                + ", taking turns; aim: later starts with the cache < 2,000 ms, idle < 350 MB)");
    }

    private static void row(Table table, String name, Start start, Start baseline) {
        table.row(name, start.millis(), start.cpuMillis(), start.megabytes(), start.millis() / baseline.millis());
    }

    private static Start median(List<Start> starts) {
        var sorted = starts.stream()
                .sorted(Comparator.comparingDouble(Start::millis))
                .toList();
        return sorted.get(sorted.size() / 2);
    }

    private static Start once(Path data, List<String> options) throws IOException, InterruptedException {
        try (var server = ServerProcess.start(data, Map.of("plugins.enable", "all"), options)) {
            return measure(server.handle(), server.startMillis());
        }
    }

    private static Start measure(ProcessHandle process, double millis) throws InterruptedException {
        double cpu = Proc.cpuMillis(process);
        TimeUnit.SECONDS.sleep(IDLE_SECONDS);
        return new Start(millis, cpu, Proc.residentMegabytes(process).orElse(0L));
    }

    private static Start bare() throws IOException, InterruptedException {
        int port = FreePort.find();
        long begun = System.nanoTime();
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Bare.class.getName(),
                        String.valueOf(port))
                .inheritIO()
                .start();
        try {
            Traffic.awaitOk(URI.create("http://127.0.0.1:" + port + "/"));
            return measure(process.toHandle(), (System.nanoTime() - begun) / 1e6);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /** The baseline's program. */
    static final class Bare {
        private Bare() {}

        public static void main(String[] args) throws IOException {
            var server = HttpServer.create(new InetSocketAddress("127.0.0.1", Integer.parseInt(args[0])), 0);
            server.createContext("/", exchange -> {
                exchange.sendResponseHeaders(200, -1);
                exchange.close();
            });
            server.start();
        }
    }
}
