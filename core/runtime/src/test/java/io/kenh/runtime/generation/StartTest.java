package io.kenh.runtime.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.kenh.runtime.Kenh;
import io.kenh.runtime.config.Config;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartTest {
    @TempDir
    Path folder;

    @Test
    void embedded_database_has_as_many_connections_as_configured() {
        var config = Config.of(
                Map.of("server.port", "0", "data.dir", folder.resolve("data").toString(), "database.pool-size", "7"));
        try (var kenh = Kenh.start(Kenh.Options.of(config, List.of()))) {
            assertEquals(7, kenh.shared().database().poolSize());
        }
    }

    @Test
    void changing_plugins_warns_of_nothing() {
        var plugin = new FixturePlugin("one").hello("hello").build(folder);
        var before = System.out;
        var written = new ByteArrayOutputStream();
        System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
        try (var host = new HostFixture(folder.resolve("data"), List.of(plugin))) {
            host.kenh.enable("one");
            host.kenh.disable("one");
        } finally {
            System.setOut(before);
        }
        assertFalse(
                written.toString(StandardCharsets.UTF_8).contains("pf4j"), written.toString(StandardCharsets.UTF_8));
    }
}
