package io.kenh.runtime.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SwapTest {
    @TempDir
    Path folder;

    private HostFixture host(FixturePlugin... plugins) {
        var paths = java.util.Arrays.stream(plugins)
                .map(plugin -> plugin.build(folder))
                .toList();
        return new HostFixture(folder.resolve("data"), paths);
    }

    @Test
    void enabled_plugin_answers_and_disabled_one_does_not() {
        try (var host = host(new FixturePlugin("one").hello("hello"))) {
            assertEquals(404, host.get("/one/hello").statusCode());
            host.kenh.enable("one");
            assertEquals("hello", host.get("/one/hello").body());
            host.kenh.disable("one");
            assertEquals(404, host.get("/one/hello").statusCode());
        }
    }

    @Test
    void request_in_flight_ends_well_in_the_generation_it_began_in() throws Exception {
        var slow = new FixturePlugin("slow")
                .nested(
                        "public static final java.util.concurrent.CountDownLatch GO = new java.util.concurrent.CountDownLatch(1);"
                                + "public static final java.util.concurrent.CountDownLatch IN = new java.util.concurrent.CountDownLatch(1);")
                .member("""
                        public void routes(Routes routes) {
                            routes.get("/slow/wait", new Access.Needs(USE), ctx -> {
                                IN.countDown();
                                GO.await();
                                String answer = host.db().read(em -> "db still open " + em.isOpen());
                                ctx.result(answer);
                            });
                        }""");
        try (var host = host(slow)) {
            host.kenh.enable("slow");
            var latches = latches(host);
            var answer =
                    host.http().sendAsync(host.request("/slow/wait").build(), HttpResponse.BodyHandlers.ofString());
            latches.get("IN").await();
            host.kenh.disable("slow");
            assertEquals(404, host.get("/slow/wait").statusCode());
            assertFalse(answer.isDone());
            latches.get("GO").countDown();
            assertEquals("db still open true", answer.get().body());
        }
    }

    private static Map<String, java.util.concurrent.CountDownLatch> latches(HostFixture host) throws Exception {
        try (var generation = host.kenh.lease()) {
            var type = generation.catalog().members().getLast().addon().getClass();
            return Map.of(
                    "IN",
                            (java.util.concurrent.CountDownLatch)
                                    type.getField("IN").get(null),
                    "GO",
                            (java.util.concurrent.CountDownLatch)
                                    type.getField("GO").get(null));
        }
    }

    @Test
    void loaders_of_replaced_generations_are_collected() {
        try (var host = host(new FixturePlugin("one").hello("hello"), new FixturePlugin("two").hello("hi"))) {
            host.kenh.enable("one", "two");
            for (int round = 0; round < 10; round++) {
                host.get("/one/hello");
                host.get("/two/hello");
                host.kenh.disable("two");
                host.kenh.enable("two");
            }
            assertTrue(
                    Collected.within(host.kenh.shared().leaks(), 20),
                    () -> "still alive: " + host.kenh.shared().leaks().alive());
        }
    }

    @Test
    void unchanged_plugin_keeps_its_classes_and_what_stands_on_a_changed_one_does_not() throws Exception {
        var base = new FixturePlugin("base").hello("base");
        var above = new FixturePlugin("above")
                .descriptor("plugin.dependencies=base?")
                .hello("above");
        try (var host =
                host(base, above, new FixturePlugin("one").hello("one"), new FixturePlugin("two").hello("two"))) {
            host.kenh.enable("one", "above", "base");
            var before = loaders(host);
            host.kenh.enable("two");
            host.kenh.disable("two");
            assertEquals(before, loaders(host));
            assertEquals("one", host.get("/one/hello").body());
            assertTrue(Collected.within(host.kenh.shared().leaks(), 20), "what was replaced is still alive");

            host.kenh.disable("base");
            assertEquals(before.get("one"), loaders(host).get("one"));
            assertNotEquals(before.get("above"), loaders(host).get("above"));
            host.kenh.enable("base");
            assertEquals("above", host.get("/above/hello").body());

            var without = loaders(host);
            new FixturePlugin("one").hello("changed").build(folder);
            host.kenh.enable("two");
            assertEquals("changed", host.get("/one/hello").body());
            assertEquals(without.get("above"), loaders(host).get("above"));
        }
    }

    /** Plugin id to something that tells its class loader from others. */
    private static Map<String, Integer> loaders(HostFixture host) {
        try (var generation = host.kenh.lease()) {
            return generation.plugins().artifacts().stream()
                    .collect(java.util.stream.Collectors.toMap(
                            artifact -> artifact.id(),
                            artifact ->
                                    System.identityHashCode(generation.plugins().loader(artifact.id()))));
        }
    }

    @Test
    void plugin_sees_neither_the_host_nor_other_plugins_internals() {
        var nosy = new FixturePlugin("nosy").member("""
                        public void routes(Routes routes) {
                            routes.get("/nosy/look", new Access.Needs(USE), ctx -> {
                                try {
                                    Class.forName(ctx.queryParam("type"), false, getClass().getClassLoader());
                                    ctx.result("visible");
                                } catch (ClassNotFoundException e) {
                                    ctx.result("hidden");
                                }
                            });
                        }""");
        try (var host = host(new FixturePlugin("one").hello("x"), nosy)) {
            host.kenh.enable("one", "nosy");
            for (var type : List.of(
                    "io.kenh.runtime.Kenh",
                    "fixture.one.FixtureAddon",
                    "org.pf4j.PluginManager",
                    "com.zaxxer.hikari.HikariConfig")) {
                assertEquals("hidden", host.get("/nosy/look?type=" + type).body(), type);
            }
            assertEquals(
                    "visible",
                    host.get("/nosy/look?type=io.kenh.api.addon.Addon").body());
            assertEquals(
                    "visible", host.get("/nosy/look?type=javax.sql.DataSource").body());
        }
    }

    @Test
    void dependents_are_named_before_anything_is_switched_off() {
        var base = new FixturePlugin("base").hello("base");
        var above = new FixturePlugin("above")
                .descriptor("plugin.dependencies=base")
                .hello("above");
        try (var host = host(base, above)) {
            var needs = host.post("/api/v1/plugins/above/enable");
            assertEquals(409, needs.statusCode());
            assertTrue(needs.body().contains("core.plugin-needs"), needs.body());

            assertEquals(
                    200, host.post("/api/v1/plugins/above/enable?together=true").statusCode());
            var required = host.post("/api/v1/plugins/base/disable");
            assertEquals(409, required.statusCode());
            assertEquals("above", host.get("/above/hello").body());

            assertEquals(
                    200, host.post("/api/v1/plugins/base/disable?together=true").statusCode());
            assertEquals(404, host.get("/above/hello").statusCode());
        }
    }

    @Test
    void wishes_survive_a_restart_and_safe_mode_leaves_them_alone() throws Exception {
        var one = new FixturePlugin("one").hello("hello").build(folder);
        var url = "jdbc:h2:file:" + folder.resolve("db")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
        try (var host = new HostFixture(folder.resolve("data"), List.of(one), Map.of("database.url", url))) {
            host.kenh.enable("one");
        }
        try (var host = new HostFixture(folder.resolve("data"), List.of(one), Map.of("database.url", url))) {
            assertEquals("hello", host.get("/one/hello").body());
        }
        // A newer jar that lacks a text: the host still starts, without it, and says why.
        var spoilt = new FixturePlugin("one")
                .hello("hello")
                .file("i18n/one_en.properties", "one.only=x\n")
                .build(Files.createDirectories(folder.resolve("spoilt")));
        try (var host = new HostFixture(folder.resolve("data"), List.of(spoilt), Map.of("database.url", url))) {
            assertEquals(404, host.get("/one/hello").statusCode());
            assertTrue(host.get("/apps").body().contains("one.only"));
        }
        // The jar is gone: the host still starts, and says why the plugin does not.
        try (var host = new HostFixture(folder.resolve("data"), List.of(), Map.of("database.url", url))) {
            assertEquals(404, host.get("/one/hello").statusCode());
        }
        try (var host = new HostFixture(folder.resolve("data"), List.of(one), Map.of("database.url", url))) {
            assertEquals("hello", host.get("/one/hello").body());
        }
    }

    @Test
    void what_keeps_a_server_from_coming_up_is_disabled_where_it_does_not_run() throws Exception {
        var base = new FixturePlugin("base").hello("base").build(folder);
        var above = new FixturePlugin("above")
                .descriptor("plugin.dependencies=base")
                .hello("above")
                .build(folder);
        var url = "jdbc:h2:file:" + folder.resolve("db")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
        var plugins = List.of(base, above);
        var more = Map.of("database.url", url);
        try (var host = new HostFixture(folder.resolve("data"), plugins, more)) {
            host.post("/api/v1/plugins/above/enable?together=true");
        }
        try (var host = HostFixture.safe(folder.resolve("data"), plugins, more)) {
            assertEquals(404, host.get("/base/hello").statusCode());
            assertTrue(host.get("/api/v1/plugins").body().contains("\"state\":\"left_out\""));
            assertTrue(host.get("/apps").body().contains("/apps/base/disable"));
            assertEquals(409, host.post("/api/v1/plugins/base/disable").statusCode());
            var disabled = host.post("/api/v1/plugins/base/disable?together=true");
            assertTrue(disabled.body().contains("\"state\":\"disabled\""), disabled.body());
        }
        try (var host = new HostFixture(folder.resolve("data"), plugins, more)) {
            assertEquals(404, host.get("/base/hello").statusCode());
        }
    }

    @Test
    void stranger_is_refused_and_a_page_asks_to_sign_in() throws Exception {
        try (var host = host(new FixturePlugin("one").hello("secret"))) {
            host.kenh.enable("one");
            var stranger = java.net.http.HttpRequest.newBuilder(java.net.URI.create(host.kenh.uri() + "/one/hello"))
                    .build();
            assertEquals(302, host.send(stranger).statusCode());
            var part = java.net.http.HttpRequest.newBuilder(java.net.URI.create(host.kenh.uri() + "/one/hello"))
                    .header("HX-Request", "true");
            var back = host.send(part.copy()
                    .header("HX-Current-URL", host.kenh.uri() + "/one/page?q=a%20b")
                    .build());
            assertEquals(
                    "/signin?next=%2Fone%2Fpage%3Fq%3Da%2520b",
                    back.headers().firstValue("HX-Redirect").orElse(""));
            var nowhere =
                    host.send(part.copy().header("HX-Current-URL", "mailto:x").build());
            assertEquals("/signin", nowhere.headers().firstValue("HX-Redirect").orElse(""));
            var api = java.net.http.HttpRequest.newBuilder(java.net.URI.create(host.kenh.uri() + "/api/v1/plugins"))
                    .build();
            assertEquals(401, host.send(api).statusCode());
            var bytes = host.http()
                    .send(api, HttpResponse.BodyHandlers.ofByteArray())
                    .body();
            var problem = new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
            assertTrue(problem.contains("Hãy đăng nhập."), problem);
            assertTrue(host.send(api)
                    .headers()
                    .firstValue("Content-Type")
                    .orElse("")
                    .startsWith("application/problem+json"));
        }
    }
}
