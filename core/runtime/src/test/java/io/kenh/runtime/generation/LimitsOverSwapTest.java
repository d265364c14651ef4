package io.kenh.runtime.generation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LimitsOverSwapTest {
    @Test
    void a_visitor_who_used_up_his_turns_gets_no_new_ones_from_a_change_of_plugins(@TempDir Path folder) {
        var plugin = new FixturePlugin("one").hello("hello").build(folder);
        try (var host = new HostFixture(folder.resolve("data"), List.of(plugin))) {
            while (turns(host, 50) > 0) {
                // as fast as one can
            }
            host.kenh.enable("one");
            // Turns come back at two a second; a fresh counter would give 120.
            assertTrue(turns(host, 110) < 100);
        }
    }

    /** How many of so many visits are served. */
    private static int turns(HostFixture host, int visits) {
        var request =
                HttpRequest.newBuilder(URI.create(host.kenh.uri() + "/signin")).build();
        int served = 0;
        for (int i = 0; i < visits; i++) {
            served += host.send(request).statusCode() == 200 ? 1 : 0;
        }
        return served;
    }
}
