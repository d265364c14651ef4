package io.kenh.runtime.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SameEntityNameTest {
    private static final Map<String, String> VIETNAMESE = Map.of("shop", "Cửa hàng", "club", "Câu lạc bộ");
    private static final Map<String, String> ENGLISH = Map.of("shop", "Shop", "club", "Club");

    /** With an entity that calls itself so; nothing for the name of its class. */
    private static Path plugin(Path folder, String id, String annotation) {
        return new FixturePlugin(id)
                .file("db/migration/V001__" + id + ".sql", "create table " + id + "_member (id bigint primary key)")
                .file("i18n/" + id + "_vi.properties", texts(id, VIETNAMESE))
                .file("i18n/" + id + "_en.properties", texts(id, ENGLISH))
                .member("public List<Class<?>> entities() { return List.of(Member.class); }")
                .nested(annotation + " @Table(name = \"" + id
                        + "_member\") public static class Member { @Id long id; }")
                .hello(id)
                .build(folder);
    }

    private static String texts(String id, Map<String, String> names) {
        return "plugin.%1$s.name=%2$s\npermission.%1$s.use=Use\n".formatted(id, names.get(id));
    }

    @Test
    void two_plugins_with_the_same_entity_name_are_refused_by_both_their_names(@TempDir Path folder) {
        var named = "@Entity(name = \"Member\")";
        var plugins = List.of(plugin(folder, "shop", named), plugin(folder, "club", named));
        try (var host = new HostFixture(folder.resolve("data"), plugins)) {
            assertEquals(200, host.post("/api/v1/plugins/shop/enable").statusCode());

            var refused = host.post("/api/v1/plugins/club/enable");

            assertEquals(409, refused.statusCode(), refused.body());
            assertEquals("shop", host.get("/shop/hello").body());
            var english = page(host, "en");
            assertTrue(english.contains("both have a record type named “Member”"), english);
            assertTrue(english.contains("Club and Shop cannot") || english.contains("Shop and Club cannot"), english);
            var vietnamese = page(host, "vi");
            assertTrue(vietnamese.contains("cả hai đều có kiểu bản ghi tên “Member”"), vietnamese);
            assertTrue(
                    vietnamese.contains("bật Câu lạc bộ cùng với Cửa hàng")
                            || vietnamese.contains("bật Cửa hàng cùng với Câu lạc bộ"),
                    vietnamese);
            assertTrue(host.get("/api/v1/plugins").body().contains("a record type named “Member”"));
            assertFalse(english.contains("core-host.apps.same-entity"));

            assertEquals(200, host.post("/api/v1/plugins/shop/disable").statusCode());
            assertEquals(200, host.post("/api/v1/plugins/club/enable").statusCode());
            assertFalse(page(host, "en").contains("“Member”"), "the reason is forgotten");
        }
    }

    @Test
    void the_class_is_the_name_when_nothing_else_is_said(@TempDir Path folder) {
        var plugins = List.of(plugin(folder, "shop", "@Entity"), plugin(folder, "club", "@Entity"));
        try (var host = new HostFixture(folder.resolve("data"), plugins)) {
            assertEquals(200, host.post("/api/v1/plugins/shop/enable").statusCode());
            var refused = host.post("/api/v1/plugins/club/enable");
            assertEquals(409, refused.statusCode());
            assertTrue(refused.body().contains("FixtureAddon$Member”"), refused.body());
        }
    }

    private static String page(HostFixture host, String language) {
        return host.send(host.request("/apps")
                        .header("Accept-Language", language)
                        .build())
                .body();
    }
}
