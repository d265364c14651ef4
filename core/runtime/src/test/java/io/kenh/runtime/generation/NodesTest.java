package io.kenh.runtime.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.runtime.db.Database;
import io.kenh.runtime.db.Sql;
import io.kenh.runtime.db.TestDatabases;
import io.kenh.runtime.plugin.PluginException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes on one PostgreSQL. */
class NodesTest {
    @TempDir
    Path folder;

    private HostFixture a;
    private HostFixture b;

    @BeforeEach
    void start() {
        var database = TestDatabases.empty(Database.Kind.POSTGRESQL);
        var config = Map.of(
                "database.url",
                database.url(),
                "database.user",
                database.user(),
                "database.password",
                "",
                "secret.key",
                "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
        jar("1.0.0", "first");
        var plugins = List.of(
                folder.resolve("plugins"),
                new FixturePlugin("two").hello("two").build(folder),
                new FixturePlugin("upon")
                        .descriptor("plugin.dependencies=one")
                        .hello("upon")
                        .build(folder));
        a = new HostFixture(folder.resolve("data-a"), plugins, config);
        b = new HostFixture(folder.resolve("data-b"), plugins, config);
    }

    @AfterEach
    void stop() {
        b.close();
        a.close();
    }

    private void jar(String version, String hello) {
        new FixturePlugin("one")
                .descriptor("plugin.version=" + version)
                .member("""
                        public void routes(Routes routes) {
                            routes.get("/one/hello", new Access.Needs(USE), ctx -> ctx.result("%s"))
                                  .post("/one/signal", new Access.Needs(USE), ctx -> host.db().write(em -> {
                                      host.live().signal("one.thing", USE);
                                      return true;
                                  }));
                        }""".formatted(hello))
                .jar(
                        folder.resolve("build-" + version),
                        folder.resolve("plugins").resolve("one.jar"));
    }

    private static void eventually(String what, BooleanSupplier condition) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < until, "there was no " + what);
            LockSupport.parkNanos(20_000_000);
        }
    }

    @Test
    void other_node_follows_enabling_upgrading_and_disabling() {
        a.kenh.enable("one");
        eventually("plugin on the other node", () -> b.get("/one/hello").body().equals("first"));

        jar("2.0.0", "second");
        assertEquals(303, a.post("/apps/look").statusCode());
        assertEquals("first", a.get("/one/hello").body(), "another jar in the folder changes nothing by itself");
        assertEquals(303, a.post("/apps/one/upgrade").statusCode());
        assertEquals("second", a.get("/one/hello").body());
        eventually(
                "new version on the other node",
                () -> b.get("/one/hello").body().equals("second"));

        b.kenh.disable("one");
        eventually("disabling on the first node", () -> a.get("/one/hello").statusCode() == 404);
    }

    private static boolean serves(HostFixture node, String plugin) {
        return node.get("/" + plugin + "/hello").statusCode() == 200;
    }

    private void bothServe(String... plugins) {
        for (var plugin : plugins) {
            eventually(plugin + " on the first node", () -> serves(a, plugin));
            eventually(plugin + " on the second node", () -> serves(b, plugin));
        }
    }

    @Test
    void change_on_a_node_that_has_not_yet_followed_keeps_what_the_other_changed() {
        a.kenh.enable("one");
        b.kenh.enable("two");
        bothServe("one", "two");

        a.kenh.disable("two");
        b.kenh.disable("one");
        eventually("end of it", () -> !serves(a, "one") && !serves(b, "two"));
    }

    @Test
    void two_nodes_changing_at_once_both_have_their_way() throws InterruptedException {
        var first = Thread.ofVirtual().start(() -> a.kenh.enable("one"));
        var second = Thread.ofVirtual().start(() -> b.kenh.enable("two"));
        first.join();
        second.join();
        bothServe("one", "two");
    }

    @Test
    void what_the_other_node_just_enabled_something_upon_is_neither_disabled_nor_uninstalled() {
        a.kenh.enable("one");
        bothServe("one");
        a.kenh.enable("upon");
        assertThrows(PluginException.class, () -> b.kenh.disable("one"));
        bothServe("one", "upon");

        a.kenh.enable("two");
        b.post("/apps/two/uninstall");
        bothServe("one", "two", "upon");
    }

    @Test
    void signal_on_one_node_reaches_an_open_page_of_the_other_also_after_the_connection_broke() {
        a.kenh.enable("one");
        eventually("plugin on the other node", () -> b.get("/one/hello").statusCode() == 200);
        var heard = new ConcurrentLinkedQueue<String>();
        listen(heard);
        eventually("stream", () -> heard.contains("event: core.hello"));
        // What the swap itself told may still be on its way.
        assertEquals(200, a.post("/one/signal").statusCode());
        eventually("signal of the other node", () -> heard.contains("event: one.thing"));

        heard.clear();
        a.kenh.shared()
                .database()
                .call(c -> Sql.list(
                        c,
                        "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'kenh-listener'"
                                + " and datname = current_database()",
                        row -> row.getBoolean(1)));
        eventually("end of the stream, because it may have missed something", () -> heard.contains("END"));
        listen(heard);
        eventually("signal over the new connection", () -> {
            a.post("/one/signal");
            return heard.contains("event: one.thing");
        });
    }

    private void listen(ConcurrentLinkedQueue<String> heard) {
        var request = b.request("/live").build();
        Thread.ofVirtual().start(() -> {
            try (Stream<String> lines = b.http()
                    .send(request, java.net.http.HttpResponse.BodyHandlers.ofLines())
                    .body()) {
                lines.forEach(heard::add);
            } catch (IOException | InterruptedException | java.io.UncheckedIOException e) {
                heard.add("failed " + e);
            }
            heard.add("END");
        });
    }
}
