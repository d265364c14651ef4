package io.kenh.runtime.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.runtime.db.Sql;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Webhooks of a plugin that is switched off. The plugin keeps what it took; its signature is the hash code of the body. */
class WaitingWebhooksTest {
    @TempDir
    Path folder;

    private Path plugin;
    private Map<String, String> database;

    @BeforeEach
    void build() {
        plugin = shop("took(ctx.body() + \" \" + ctx.queryParam(\"q\") + \" \" + ctx.pathParam(\"place\"));");
        database = Map.of(
                "database.url",
                "jdbc:h2:file:" + folder.resolve("db")
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
    }

    private Path shop(String handler) {
        return new FixturePlugin("shop")
                .file(
                        "db/migration/V001__taken.sql",
                        "create table shop_taken (id bigint generated always as identity primary key, what varchar(2000));"
                                + "create table shop_mood (failing boolean not null); insert into shop_mood values (false);")
                .member("""
                        public void routes(Routes routes) {
                            routes.post("/webhooks/shop/{place}", new Access.Signed(ctx ->
                                    ("" + ctx.body().hashCode()).equals(ctx.header("X-Signature"))), ctx -> { %s });
                            routes.get("/shop/taken", new Access.Needs(USE), ctx ->
                                    ctx.contentType("text/plain; charset=utf-8").result(String.join("|", list())));
                        }
                        void took(String what) {
                            host.db().write(em -> {
                                if ((Boolean) em.createNativeQuery("select failing from shop_mood").getSingleResult()) {
                                    throw new IllegalStateException("in a bad mood");
                                }
                                return em.createNativeQuery("insert into shop_taken (what) values (?1)").setParameter(1, what).executeUpdate();
                            });
                        }
                        @SuppressWarnings("unchecked")
                        List<String> list() {
                            return host.db().read(em -> em.createNativeQuery("select what from shop_taken order by id").getResultList());
                        }""".formatted(handler))
                .build(folder);
    }

    private HostFixture host(Map<String, String> more) {
        var config = new java.util.HashMap<>(database);
        config.putAll(more);
        return new HostFixture(folder.resolve("data"), List.of(plugin), config);
    }

    private static int send(HostFixture host, String body, boolean signed) {
        return answer(host, body, signed).statusCode();
    }

    private static HttpResponse<String> answer(HostFixture host, String body, boolean signed) {
        var signature = signed ? "" + body.hashCode() : "forged";
        return host.send(HttpRequest.newBuilder(URI.create(host.kenh.uri() + "/webhooks/shop/hanoi?q=1"))
                .timeout(Duration.ofSeconds(20))
                .header("X-Signature", signature)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private static long waiting(HostFixture host) {
        return host.kenh
                .shared()
                .database()
                .call(c -> Sql.first(c, "select count(*) from core_webhook_waiting", row -> row.getLong(1))
                        .orElseThrow());
    }

    private static void awaitNone(HostFixture host) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (waiting(host) > 0) {
            assertTrue(System.nanoTime() < until, "webhooks still wait");
            LockSupport.parkNanos(20_000_000);
        }
    }

    @Test
    void webhooks_of_a_disabled_plugin_wait_and_only_signed_ones_arrive_once_and_in_order() {
        try (var host = host(Map.of())) {
            assertEquals(404, send(host, "too early", true), "nothing is known of a plugin never installed");
            host.kenh.enable("shop");
            assertEquals(200, send(host, "live", true));
            var forged = answer(host, "live forged", false);
            assertEquals(401, forged.statusCode());
            assertTrue(forged.body().contains("core.signature"), forged.body());
            host.kenh.disable("shop");

            for (int i = 0; i < 30; i++) {
                assertEquals(200, send(host, "kênh " + i, true));
                assertEquals(200, send(host, "forged " + i, false));
            }
            assertEquals(60, waiting(host));
            assertTrue(host.get("/apps").body().contains("data-waiting=\"60\""), "the Apps page shows how many wait");
            assertEquals(
                    404,
                    host.post("/webhooks/shop").statusCode(),
                    "a path of the plugin that is no webhook of its own");
            assertEquals(404, host.post("/webhooks/other/x").statusCode());
            assertEquals(405, host.get("/webhooks/shop/hanoi").statusCode(), "a question cannot wait");

            host.kenh.enable("shop");
            awaitNone(host);
            var expected = new StringBuilder("live 1 hanoi");
            for (int i = 0; i < 30; i++) {
                expected.append("|kênh ").append(i).append(" 1 hanoi");
            }
            assertEquals(expected.toString(), host.get("/shop/taken").body());
            assertTrue(
                    host.get("/metrics").body().contains("kenh_webhooks_refused_total{plugin=\"shop\"} 30"),
                    "refused ones are counted");
        }
    }

    @Test
    void waiting_webhooks_survive_a_restart() {
        try (var host = host(Map.of())) {
            host.kenh.enable("shop");
            host.kenh.disable("shop");
            assertEquals(200, send(host, "before", true));
        }
        try (var host = host(Map.of())) {
            assertEquals(200, send(host, "after", true));
            host.kenh.enable("shop");
            awaitNone(host);
            assertEquals("before 1 hanoi|after 1 hanoi", host.get("/shop/taken").body());
        }
    }

    @Test
    void webhook_its_plugin_fails_with_is_kept_and_holds_up_those_behind_it() {
        try (var host = host(Map.of())) {
            host.kenh.enable("shop");
            var sql = host.kenh.shared().database();
            sql.call(c -> Sql.update(c, "update shop_mood set failing = true"));
            host.kenh.disable("shop");
            send(host, "one", true);
            send(host, "two", true);
            host.kenh.enable("shop");
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            while (sql.call(c -> Sql.first(c, "select max(attempts) from core_webhook_waiting", row -> row.getInt(1)))
                            .orElseThrow()
                    == 0) {
                assertTrue(System.nanoTime() < until, "nobody tried");
                LockSupport.parkNanos(20_000_000);
            }
            assertEquals(2, waiting(host));

            sql.call(c -> Sql.update(c, "update shop_mood set failing = false"));
            host.kenh.disable("shop");
            host.kenh.enable("shop");
            awaitNone(host);
            assertEquals("one 1 hanoi|two 1 hanoi", host.get("/shop/taken").body());
        }
    }

    @Test
    void full_queue_tells_the_sender_to_come_again_and_uninstalling_forgets_it() {
        try (var host = host(Map.of("webhooks.waiting-most", "2"))) {
            host.kenh.enable("shop");
            host.kenh.disable("shop");
            assertEquals(200, send(host, "one", true));
            assertEquals(200, send(host, "two", true));
            assertEquals(503, send(host, "three", true));
            assertEquals(413, send(host, "x".repeat(66_000), true));

            assertEquals(303, host.post("/apps/shop/uninstall").statusCode());
            assertEquals(0, waiting(host));
            assertEquals(404, send(host, "four", true));
        }
    }

    @Test
    void room_of_all_waiting_webhooks_is_limited_and_the_sender_is_told_when_to_come_again() {
        try (var host = host(Map.of("webhooks.waiting-megabytes", "1"))) {
            host.kenh.enable("shop");
            host.kenh.disable("shop");
            for (int i = 0; i < 16; i++) {
                assertEquals(200, send(host, "x".repeat(64_000), true), "the room is not yet used up by " + i);
            }
            var refused = host.send(HttpRequest.newBuilder(URI.create(host.kenh.uri() + "/webhooks/shop/hanoi"))
                    .timeout(Duration.ofSeconds(20))
                    .POST(BodyPublishers.ofString("x".repeat(64_000)))
                    .build());
            assertEquals(503, refused.statusCode());
            assertEquals("300", refused.headers().firstValue("Retry-After").orElse(""));
            assertEquals(16, waiting(host), "what was acknowledged is kept");
        }
    }
}
