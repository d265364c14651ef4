package io.kenh.testkit;

import io.kenh.api.data.Db;
import io.kenh.runtime.Kenh;
import io.kenh.runtime.config.Config;
import io.kenh.runtime.generation.Generation;
import io.kenh.runtime.generation.LeakWatch;
import io.kenh.runtime.security.CoreRoles;
import io.kenh.runtime.security.Passwords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A real server for a test: random port, own database, a clock that stands until the test moves it, jobs that run when the test says
 * so, no way out of this machine. Where the simulator is enabled, Zalo is the simulator.
 */
public final class TestKenh implements AutoCloseable {
    /** 10:00 in Viet Nam. */
    public static final Instant START = Instant.parse("2026-11-20T03:00:00Z");

    /** An administrator's. */
    public static final String API_KEY = "test-key-of-an-administrator-0123456789";

    private static final HttpClient OUTGOING = LoopbackOnly.client();
    private static final String SECRET_KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

    private final Kenh kenh;
    private final TestClock clock;
    private final TestDatabase database;
    private final TestUsers users;

    private TestKenh(Kenh kenh, TestClock clock, TestDatabase database) {
        this.kenh = kenh;
        this.clock = clock;
        this.database = database;
        this.users = new TestUsers(kenh);
    }

    /** With these plugins and what they require enabled. */
    public static TestKenh start(Database kind, List<String> plugins) {
        return start(kind, plugins, Map.of());
    }

    /** @param more configuration over what every test has */
    public static TestKenh start(Database kind, List<String> plugins, Map<String, String> more) {
        return start(kind, plugins, more, List.of());
    }

    /** @param others folders or jars of plugins beside those of this checkout; installed, not enabled */
    public static TestKenh start(Database kind, List<String> plugins, Map<String, String> more, List<Path> others) {
        var ids = PluginFolders.withDependencies(plugins);
        var database = TestDatabase.open(kind, ids);
        var clock = new TestClock(START);
        try {
            var found = new ArrayList<>(others);
            PluginFolders.all().values().forEach(plugin -> found.add(plugin.classes()));
            var options = new Kenh.Options(
                    Config.of(config(ids, database, more)),
                    clock,
                    () -> OUTGOING,
                    found,
                    false,
                    true,
                    Passwords.quick());
            var test = new TestKenh(Kenh.start(options), clock, database);
            database.keepAsTemplate(ids);
            return test;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private static Map<String, String> config(Set<String> ids, TestDatabase database, Map<String, String> more) {
        var port = FreePort.find();
        var config = new HashMap<>(database.config());
        config.put("server.port", String.valueOf(port));
        config.put("data.dir", temporaryFolder().toString());
        config.put("secret.key", SECRET_KEY);
        config.put("bootstrap.api-key", API_KEY);
        config.put("plugins.enable", String.join(",", ids));
        config.put("demo.plugins", "true");
        if (ids.contains("zalo-simulator")) {
            for (var door : List.of("oauth", "openapi", "business", "graph")) {
                config.put("zalo." + door + "-url", "http://127.0.0.1:" + port + "/zalo-simulator/" + door);
            }
        }
        config.putAll(more);
        return config;
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("kenh-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI uri() {
        return kenh.uri();
    }

    public TestClock clock() {
        return clock;
    }

    /** Runs due jobs and listeners until nothing is due. */
    public void drain() {
        kenh.drain();
    }

    public void enable(String... plugins) {
        kenh.enable(plugins);
    }

    public void disable(String... plugins) {
        kenh.disable(plugins);
    }

    /** The generation that serves now, with a lease: close it. */
    public Generation lease() {
        return kenh.lease();
    }

    /** Class loaders of plugins switched off, until they are collected. */
    public LeakWatch leaks() {
        return kenh.shared().leaks();
    }

    /** Work with the generation that serves now. */
    public <T> T with(Function<Generation, T> work) {
        try (var generation = lease()) {
            return work.apply(generation);
        }
    }

    public <T> T db(Function<Db, T> work) {
        return with(generation -> work.apply(generation.db()));
    }

    /** A plain connection to the server's database. */
    public Connection connect() throws SQLException {
        return database.connect();
    }

    /** What a query of one number answers: {@code select count(*) from …}. */
    public long number(String query) {
        try (var connection = connect();
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    /** Another company, whose records everybody who has an account by now sees too. @return its id */
    public long otherCompany(String name) {
        long id = number("select max(id) from core_company") + 1;
        try (var connection = connect();
                var company = connection.prepareStatement("""
                        insert into core_company (id, version, name, currency, time_zone, tax_code, phone, address, active, created_at)
                        select ?, 0, ?, currency, time_zone, '', '', '', true, created_at from core_company where id =
                            (select min(id) from core_company)""");
                var members = connection.prepareStatement(
                        "insert into core_user_company (user_id, company_id) select id, ? from core_user")) {
            company.setLong(1, id);
            company.setString(2, name);
            company.executeUpdate();
            members.setLong(1, id);
            members.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(name, e);
        }
        // Who somebody is, is remembered for two seconds.
        clock().advance(Duration.ofSeconds(3));
        return id;
    }

    /** Changes rows that no page changes; the server hears of it as of another node's change. */
    public void change(String update) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.executeUpdate(update);
        } catch (SQLException e) {
            throw new IllegalStateException(update, e);
        }
        kenh.shared().live().changes().anything();
    }

    /** Signed in, with every permission. */
    public Browserless admin() {
        return as(CoreRoles.ADMIN);
    }

    /** An administrator whose browser prefers this language. */
    public Browserless admin(Locale locale) {
        return admin().with("Accept-Language", locale.getLanguage());
    }

    /** Signed in, with these ready-made roles: {@code as("inbox.agent")}. */
    public Browserless as(String... roles) {
        return users.with(List.of(roles));
    }

    /** The e-mail by which somebody with these roles signs in, for a real browser; see {@link #password}. */
    public String user(String... roles) {
        return users.create(List.of(roles));
    }

    public String password() {
        return TestUsers.PASSWORD;
    }

    /** Not signed in. */
    public Browserless anonymous() {
        return new Browserless(uri(), Map.of());
    }

    /** A program with an administrator's API key. */
    public Browserless api() {
        return Browserless.program(uri(), API_KEY);
    }

    @Override
    public void close() {
        try {
            kenh.close();
        } finally {
            database.close();
        }
    }
}
