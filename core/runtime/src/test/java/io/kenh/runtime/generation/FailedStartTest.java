package io.kenh.runtime.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.runtime.db.Sql;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plugin that fails at the last moment, when it starts, leaves no trace in who hears of events. */
class FailedStartTest {
    private static final String FAILS = "public void start() { throw new IllegalStateException(\"will not run\"); }";

    @TempDir
    Path folder;

    /** {@code POST /hear/do} says that something happened, {@code GET /hear/heard} how often its listener was told. */
    private static FixturePlugin hear(String version, String listener) {
        return new FixturePlugin("hear")
                .descriptor("plugin.version=" + version)
                .nested("public record Happened(long at) implements DomainEvent {}")
                .member("""
                        final java.util.concurrent.atomic.AtomicInteger heard = new java.util.concurrent.atomic.AtomicInteger();
                        public List<Listener<?>> listeners() {
                            return List.of(new Listener<>("%s", Happened.class, Delivery.AFTER_COMMIT, e -> heard.incrementAndGet()));
                        }
                        public void routes(Routes routes) {
                            routes.get("/hear/heard", new Access.Needs(USE), ctx -> ctx.result("%s " + heard.get()))
                                  .post("/hear/do", new Access.Needs(USE), ctx -> host.db().write(em -> {
                                      host.events().publish(new Happened(1));
                                      return true;
                                  }));
                        }""".formatted(listener, listener));
    }

    private void put(FixturePlugin plugin, String version) {
        plugin.jar(folder.resolve("build-" + version), folder.resolve("plugins").resolve("hear.jar"));
    }

    private static List<String> listeners(HostFixture host) {
        return host.kenh
                .shared()
                .database()
                .call(c -> Sql.list(
                        c,
                        "select id from core_listener where plugin_id = 'hear' order by id",
                        row -> row.getString(1)));
    }

    private static void eventually(HostFixture host, String heard) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!host.get("/hear/heard").body().equals(heard)) {
            assertTrue(System.nanoTime() < until, () -> host.get("/hear/heard").body() + " instead of " + heard);
            LockSupport.parkNanos(20_000_000);
        }
    }

    @Test
    void the_version_that_goes_on_hears_everything() {
        put(hear("1.0.0", "hear.first"), "1");
        try (var host = new HostFixture(folder.resolve("data"), List.of(folder.resolve("plugins")))) {
            assertEquals(200, host.post("/api/v1/plugins/hear/enable").statusCode());
            assertEquals(200, host.post("/hear/do").statusCode());
            eventually(host, "hear.first 1");

            put(hear("2.0.0", "hear.second").member(FAILS), "2");
            host.post("/apps/look");
            host.post("/apps/hear/upgrade");
            assertTrue(host.get("/apps").body().contains("will not run"));
            assertEquals(List.of("hear.first"), listeners(host));
            host.post("/hear/do");
            host.post("/hear/do");
            eventually(host, "hear.first 3");

            put(hear("3.0.0", "hear.third"), "3");
            host.post("/apps/look");
            host.post("/apps/hear/upgrade");
            assertEquals(List.of("hear.third"), listeners(host), "what no version wants any more is forgotten");
            host.post("/hear/do");
            eventually(host, "hear.third 1");
        }
    }

    @Test
    void nothing_is_kept_for_one_that_never_started() {
        put(hear("1.0.0", "hear.first").member(FAILS), "1");
        try (var host = new HostFixture(folder.resolve("data"), List.of(folder.resolve("plugins")))) {
            assertEquals(409, host.post("/api/v1/plugins/hear/enable").statusCode());
            assertEquals(List.of(), listeners(host));
        }
    }
}
