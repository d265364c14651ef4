package io.kenh.app.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.kenh.app.client.Api;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Webhooks in: signature checked, stored, answered after the commit, beside one-row JDBC commits of the same bytes at the same concurrency
 * on the same PostgreSQL with fsync on. What follows (contact, conversation) goes on in the background during the measurement.
 */
final class IntakeBench {
    private static final List<Integer> SENDERS = List.of(1, 8, 32);
    private static final long WARM_UP_SECONDS = 10;
    private static final long SECONDS = 10;
    private static final String APP = "1000000000000000001";
    private static final String OA = "3000000000000000001";
    private static final String OA_SECRET = "oa-secret-key";
    private static final AtomicLong NUMBER = new AtomicLong(System.currentTimeMillis() * 1_000);

    private record Figure(double perSecond, double p50, double p99, double cpuMillisEach, long failed) {}

    private IntakeBench() {}

    static void run() throws Exception {
        try (var postgres = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "200")
                .start()) {
            var baseline = new HashMap<Integer, Figure>();
            prepare(postgres);
            for (int senders : SENDERS) {
                baseline.put(senders, commits(postgres, senders));
            }
            var table = new Table("senders", "per second", "p50 ms", "p99 ms", "CPU ms each", "failed", "× baseline");
            try (var server = server(postgres)) {
                connect(new Api(server.uri(), ServerProcess.API_KEY), server);
                webhooks(postgres, server, 8, WARM_UP_SECONDS);
                for (int senders : SENDERS) {
                    var base = baseline.get(senders);
                    var measured = webhooks(postgres, server, senders, SECONDS);
                    add(table, senders + "  baseline: one-row commits", base, 1);
                    add(table, senders + "  webhooks", measured, measured.perSecond() / base.perSecond());
                }
            }
            table.print("Webhook intake (PostgreSQL, fsync on; aim: ≥ 0.8 × baseline at 32 senders)");
        }
    }

    private static void add(Table table, String name, Figure figure, double ratio) {
        table.row(name, figure.perSecond(), figure.p50(), figure.p99(), figure.cpuMillisEach(), figure.failed(), ratio);
    }

    private static void prepare(EmbeddedPostgres postgres) throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    "create table bench_row (id bigserial primary key, event_key varchar(190) unique, body text)");
            statement.execute("create database kenh encoding 'UTF8' template template0");
        }
    }

    private static Figure commits(EmbeddedPostgres postgres, int senders) throws Exception {
        var self = ProcessHandle.current();
        double before = Proc.cpuMillis(self);
        try (var traffic = new Traffic(senders, Duration.ZERO, () -> {
            var connection = DriverManager.getConnection(postgres.getJdbcUrl("postgres", "postgres"));
            var insert = connection.prepareStatement("insert into bench_row (event_key, body) values (?, ?)");
            return () -> {
                long number = NUMBER.incrementAndGet();
                insert.setString(1, "bench " + number);
                insert.setString(2, body(number));
                return insert.executeUpdate() == 1;
            };
        })) {
            TimeUnit.SECONDS.sleep(SECONDS);
            return figure(traffic.stop(), Proc.cpuMillis(self) - before);
        }
    }

    private static Figure webhooks(EmbeddedPostgres postgres, ServerProcess server, int senders, long seconds)
            throws Exception {
        var database = ProcessHandle.current()
                .descendants()
                .filter(p -> !p.equals(server.handle()))
                .toArray(ProcessHandle[]::new);
        double before = Proc.cpuMillis(server.handle()) + cpu(database);
        try (var traffic = new Traffic(senders, Duration.ZERO, () -> {
            var connection = new Connection(server.uri());
            return () -> {
                var body = body(NUMBER.incrementAndGet()).getBytes(StandardCharsets.UTF_8);
                var headers = Map.of("Content-Type", "application/json", "X-ZEvent-Signature", signature(body));
                return connection.send("POST", "/webhooks/zalo", headers, body) == 200;
            };
        })) {
            TimeUnit.SECONDS.sleep(seconds);
            var outcome = traffic.stop();
            var after = ProcessHandle.current()
                    .descendants()
                    .filter(p -> !p.equals(server.handle()))
                    .toArray(ProcessHandle[]::new);
            return figure(outcome, Proc.cpuMillis(server.handle()) + cpu(after) - before);
        }
    }

    /** Each process by itself: the list already holds all descendants. */
    private static double cpu(ProcessHandle[] processes) {
        double sum = 0;
        for (var process : processes) {
            sum += Proc.ownMillis(process);
        }
        return sum;
    }

    private static Figure figure(Traffic.Outcome outcome, double cpu) {
        return new Figure(
                outcome.perSecond(),
                outcome.percentile(0.5),
                outcome.percentile(0.99),
                cpu / Math.max(1, outcome.millis().size()),
                outcome.failed());
    }

    private static ServerProcess server(EmbeddedPostgres postgres) throws IOException, InterruptedException {
        var data = Files.createTempDirectory("kenh-bench");
        int port = ServerProcess.freePort();
        var simulator = "http://127.0.0.1:" + port + "/zalo-simulator/";
        var config = new HashMap<String, String>();
        config.put("server.port", String.valueOf(port));
        config.put("database.url", "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/kenh");
        config.put("database.user", "postgres");
        config.put("plugins.enable", "all");
        for (var door : List.of("oauth", "openapi", "business", "graph")) {
            config.put("zalo." + door + "-url", simulator + door);
        }
        return ServerProcess.start(data, config, List.of());
    }

    private static void connect(Api api, ServerProcess server) {
        var app = Map.of(
                "appId",
                APP,
                "secret",
                "app-secret",
                "oaSecretKey",
                OA_SECRET,
                "callbackUrl",
                server.uri() + "/zalo-oa/callback");
        var oas = List.of(Map.of("oaId", OA, "name", "Bench"));
        api.post("/zalo-simulator/sim/seed", Map.of("apps", List.of(app), "oas", oas, "deliver", false));
        JsonNode pair = api.post("/zalo-simulator/sim/tokens", Map.of("appId", APP, "oaId", OA));
        api.post(
                "/api/v1/zalo-oa/accounts",
                Map.of(
                        "name",
                        "Bench",
                        "appId",
                        APP,
                        "appSecret",
                        "app-secret",
                        "oaSecretKey",
                        OA_SECRET,
                        "accessToken",
                        pair.path("access_token").asText(),
                        "refreshToken",
                        pair.path("refresh_token").asText()));
    }

    /** A customer's text message of about 400 bytes, each with an id of its own. */
    private static String body(long number) {
        return """
                {"event_name":"user_send_text","app_id":"%s","sender":{"id":"20000000000%05d"},"recipient":{"id":"%s"},\
                "user_id_by_app":"40000000000%05d","message":{"text":"Đèn sen gỗ size lớn còn hàng không shop ơi?","msg_id":"bench%d"},\
                "timestamp":"%d"}""".formatted(APP, number % 500, OA, number % 500, number, number / 1_000);
    }

    private static String signature(byte[] body) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update(APP.getBytes(StandardCharsets.UTF_8));
        digest.update(body);
        var text = new String(body, StandardCharsets.UTF_8);
        int at = text.indexOf("\"timestamp\":\"") + 13;
        digest.update(text.substring(at, text.indexOf('"', at)).getBytes(StandardCharsets.UTF_8));
        digest.update(OA_SECRET.getBytes(StandardCharsets.UTF_8));
        return "mac=" + HexFormat.of().formatHex(digest.digest());
    }
}
