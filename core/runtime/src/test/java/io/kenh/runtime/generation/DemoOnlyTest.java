package io.kenh.runtime.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.runtime.config.ConfigException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plugin made for demonstrations, on servers of both kinds; and a server on which nothing is enabled yet. */
class DemoOnlyTest {
    private static final Map<String, String> DEMO = Map.of("demo.plugins", "true");

    @TempDir
    Path folder;

    private List<Path> plugins;

    @BeforeEach
    void build() {
        var names = "plugin.base.name=Nền tảng\npermission.base.use=Use\n";
        plugins = List.of(
                new FixturePlugin("toy")
                        .descriptor("kenh.only=demo")
                        .descriptor("kenh.category=development")
                        .hello("toy")
                        .build(folder),
                new FixturePlugin("base")
                        .file("i18n/base_vi.properties", names)
                        .file("i18n/base_en.properties", names)
                        .build(folder),
                new FixturePlugin("shop")
                        .descriptor("plugin.dependencies=base")
                        .hello("shop")
                        .build(folder));
    }

    private HostFixture host(Map<String, String> more) {
        var config = new HashMap<>(more);
        config.putIfAbsent(
                "database.url",
                "jdbc:h2:file:" + folder.resolve("db")
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
        return new HostFixture(folder.resolve("data"), plugins, config);
    }

    private static String page(HostFixture host, String path) {
        return host.send(host.request(path).header("Accept-Language", "vi").build())
                .body();
    }

    @Test
    void plugin_for_demonstrations_is_neither_offered_nor_enabled_elsewhere() {
        try (var host = host(Map.of("plugins.enable", "all"))) {
            assertEquals(Set.of("base", "shop"), host.kenh.serving(), "all means all for this server");
            assertFalse(page(host, "/apps").contains("data-plugin=\"toy\""));
            assertFalse(host.get("/api/v1/plugins").body().contains("\"toy\""));
            var refused = host.post("/api/v1/plugins/toy/enable");
            assertEquals(409, refused.statusCode());
            assertTrue(refused.body().contains("demo.plugins=true"), refused.body());
            assertEquals(303, host.post("/apps/toy/enable").statusCode());
            assertEquals(Set.of("base", "shop"), host.kenh.serving());
        }
        try (var host = host(DEMO)) {
            assertTrue(page(host, "/apps").contains("data-plugin=\"toy\""));
            assertEquals(200, host.post("/api/v1/plugins/toy/enable").statusCode());
            assertEquals("toy", host.get("/toy/hello").body());
        }
        try (var host = host(Map.of())) {
            assertEquals(Set.of("base", "shop"), host.kenh.serving(), "a demonstration's database in production");
            var page = page(host, "/apps");
            assertTrue(page.contains("data-plugin=\"toy\"") && page.contains("chỉ dùng để trình diễn"), page);
        }
    }

    @Test
    void wish_of_the_deployment_for_it_is_refused_in_one_sentence() {
        var refused = assertThrows(ConfigException.class, () -> host(Map.of("plugins.enable", "shop,toy")));
        assertTrue(String.valueOf(refused.getMessage()).contains("demo.plugins=true"), refused.getMessage());
        var odd = assertThrows(
                ConfigException.class, () -> host(Map.of("plugins.enable", "shop", "demo.plugins", "perhaps")));
        assertEquals("demo.plugins takes true or false, not \"perhaps\"", odd.getMessage());
    }

    @Test
    void administrator_of_an_empty_server_begins_at_its_apps() {
        try (var host = host(DEMO)) {
            assertEquals("/apps", host.get("/").headers().firstValue("Location").orElse(""));
            assertTrue(page(host, "/apps").contains("Hãy bật những ứng dụng đầu tiên"));
            host.kenh.enable("toy");
            assertEquals("/apps", host.get("/").headers().firstValue("Location").orElse(""), "a tool is no app");
            host.kenh.enable("shop");
            assertFalse(
                    host.get("/").headers().firstValue("Location").orElse("").equals("/apps"));
            assertFalse(page(host, "/apps").contains("Hãy bật những ứng dụng đầu tiên"));
        }
    }

    @Test
    void card_calls_what_its_plugin_needs_by_name() {
        try (var host = host(Map.of())) {
            var cards = page(host, "/apps");
            var shop = cards.substring(cards.indexOf("data-plugin=\"shop\""));
            assertTrue(shop.contains(">Nền tảng</span>"), shop);
        }
    }
}
