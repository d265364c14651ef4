package io.kenh.runtime.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.runtime.Kenh;
import io.kenh.runtime.config.Config;
import io.kenh.runtime.config.ConfigException;
import io.kenh.runtime.config.ConfigKeys;
import io.kenh.runtime.db.Database;
import io.kenh.runtime.db.SqlFailure;
import io.kenh.runtime.db.TestDatabases;
import io.kenh.runtime.db.Unreachable;
import io.kenh.runtime.plugin.PluginException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private String refusal(Path data, Map<String, String> more) {
        var config = Config.of(Map.of("server.port", "0", "data.dir", data.toString()))
                .with(more);
        return String.valueOf(assertThrows(
                        ConfigException.class,
                        () -> Kenh.start(Kenh.Options.of(config, List.of())).close())
                .getMessage());
    }

    @Test
    void what_the_deployment_got_wrong_is_told_in_one_sentence() throws IOException {
        var data = folder.resolve("data");
        var config = Config.of(Map.of("server.port", "0", "data.dir", data.toString()));
        try (var kenh = Kenh.start(Kenh.Options.of(config, List.of()))) {
            // To this process the file is its own; to any other it is locked.
            assertEquals(
                    "The data folder " + data
                            + " is in use by another server. Stop that one, or choose another data.dir.",
                    Unreachable.sentence(
                            Database.h2File(data, 4),
                            data,
                            new SqlFailure(new SQLException("locked", "90020", 90020))));
            assertTrue(kenh.serving().isEmpty());
        }
        var file = Files.writeString(folder.resolve("file"), "");
        assertTrue(refusal(file.resolve("data"), Map.of()).contains("cannot be made"));

        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        var nowhere = "jdbc:postgresql://127.0.0.1:" + free + "/kenh";
        var unreachable = refusal(data, Map.of("database.url", nowhere));
        assertTrue(unreachable.startsWith("The database at " + nowhere + " cannot be reached"), unreachable);

        var server = TestDatabases.empty(Database.Kind.POSTGRESQL).url();
        var absent = refusal(
                data,
                Map.of("database.url", server.replaceFirst("/kenh_test_\\d+", "/absent"), "database.user", "postgres"));
        assertTrue(absent.startsWith("There is no such database"), absent);
        assertTrue(refusal(data, Map.of("database.url", "mysql://db/kenh")).contains("jdbc:postgresql://localhost"));
        assertEquals(
                "secret.key must be 32 bytes in base64, e.g. from: openssl rand -base64 32",
                refusal(data, Map.of("secret.key", "abc")));
        assertEquals(
                "public-url takes an address such as https://kenh.example.vn, not \"not a url\"",
                refusal(data, Map.of("public-url", "not a url")));
        assertEquals(
                "server.behind-proxy takes true or false, not \"yes\"",
                refusal(data, Map.of("server.behind-proxy", "yes")));
    }

    @Test
    void a_bootstrap_key_that_is_too_short_is_refused_before_anything_is_written() {
        var data = folder.resolve("data");
        var sentence = refusal(data, Map.of(ConfigKeys.BOOTSTRAP_KEY.key(), "short"));
        assertTrue(sentence.contains("32 characters or more"), sentence);
        assertFalse(Files.exists(data), "nothing is made for a server that does not start");
    }

    @Test
    void a_value_that_does_not_fit_a_plugins_setting_is_told_at_the_start_or_when_the_plugin_is_enabled() {
        var plugin = new FixturePlugin("one")
                .descriptor("kenh.config=one.days,one.door")
                .file(
                        "i18n/one_en.properties",
                        "permission.one.use=Use\nsetting.one.days=Days\nsetting.one.door=Door\n")
                .file(
                        "i18n/one_vi.properties",
                        "permission.one.use=Use\nsetting.one.days=Days\nsetting.one.door=Door\n")
                .member("""
                        public List<Setting<?>> settings() {
                            return List.of(
                                Setting.number("one.days", 7, 1, 30),
                                Setting.url("one.door", Setting.Kind.DEPLOYMENT, "https://example.vn"));
                        }""")
                .build(folder);
        var data = folder.resolve("data");
        for (var wrong : Map.of(
                        "one.days=99", "one.days cannot be \"99\". The value must be within 1–30.",
                        "one.days=many", "one.days cannot be \"many\". Please enter a whole number.",
                        "one.door=nonsense", "one.door cannot be \"nonsense\". An address such as https://example.vn.")
                .entrySet()) {
            var pair = wrong.getKey().split("=", 2);
            var config = Config.of(
                    Map.of("server.port", "0", "data.dir", data.toString(), "plugins.enable", "one", pair[0], pair[1]));
            var refused = assertThrows(
                    ConfigException.class,
                    () -> Kenh.start(Kenh.Options.of(config, List.of(plugin))).close());
            assertEquals(wrong.getValue(), refused.getMessage());
        }
        try (var host = new HostFixture(folder.resolve("other"), List.of(plugin), Map.of("one.days", "99"))) {
            var refused = assertThrows(PluginException.class, () -> host.kenh.enable("one"));
            assertEquals("one.days cannot be \"99\". The value must be within 1–30.", refused.reason());
        }
    }

    @Test
    void a_method_an_address_does_not_take_is_answered_with_those_it_takes() throws Exception {
        try (var host = new HostFixture(folder.resolve("data"), List.of());
                var client = HttpClient.newHttpClient()) {
            var sent =
                    HttpRequest.newBuilder(host.kenh.uri().resolve("/health")).POST(BodyPublishers.noBody());
            var refused = client.send(sent.build(), BodyHandlers.discarding());
            assertEquals(405, refused.statusCode());
            assertEquals("GET, HEAD", refused.headers().firstValue("Allow").orElse("none"));
            var asked = host.get("/signout");
            assertEquals(405, asked.statusCode());
            assertEquals("POST", asked.headers().firstValue("Allow").orElse("none"));
            var nowhere = host.get("/nowhere").headers().firstValue("Allow");
            assertEquals(Optional.empty(), nowhere);
        }
    }

    @Test
    void what_is_no_request_is_refused_in_a_word_and_with_headers_that_guard() throws Exception {
        try (var host = new HostFixture(folder.resolve("data"), List.of());
                var socket = new Socket(
                        InetAddress.getLoopbackAddress(), host.kenh.uri().getPort())) {
            socket.setSoTimeout(10_000);
            var ask = "GET /%2e%2e/etc HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(ask.getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
            assertTrue(answer.contains("X-Content-Type-Options: nosniff\r\n"), answer);
            assertTrue(answer.endsWith("\r\n\r\n400\n"), answer);
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
