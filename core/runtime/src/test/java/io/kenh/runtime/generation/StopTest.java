package io.kenh.runtime.generation;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server goes down while a request is still at work. */
class StopTest {
    private static final String URL = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

    @TempDir
    Path folder;

    /** {@code GET /slow/begun} answers when {@code GET /slow/work}, which never ends by itself, has begun. */
    private Path slow() {
        return new FixturePlugin("slow").member("""
                        final java.util.concurrent.CountDownLatch begun = new java.util.concurrent.CountDownLatch(1);
                        final java.util.concurrent.CountDownLatch never = new java.util.concurrent.CountDownLatch(1);
                        public void routes(Routes routes) {
                            routes.get("/slow/work", new Access.Needs(USE), ctx -> { begun.countDown(); never.await(); })
                                  .get("/slow/begun", new Access.Needs(USE), ctx -> { begun.await(); ctx.result("yes"); });
                        }""").build(folder);
    }

    @Test
    void what_does_not_end_in_the_time_it_is_given_is_ended_and_the_database_is_closed() {
        var more = Map.of("server.drain-seconds", "1", "database.url", "jdbc:h2:file:" + folder.resolve("db") + URL);
        var plugins = List.of(slow());
        var host = new HostFixture(folder.resolve("data"), plugins, more);
        host.kenh.enable("slow");
        var work = host.http().sendAsync(host.request("/slow/work").build(), BodyHandlers.ofString());
        assertEquals("yes", host.get("/slow/begun").body());

        assertDoesNotThrow(host.kenh::close);

        work.cancel(true);
        try (var again = new HostFixture(folder.resolve("data"), plugins, more)) {
            assertEquals(200, again.get("/api/v1/plugins").statusCode());
        }
        host.http().shutdownNow();
    }
}
