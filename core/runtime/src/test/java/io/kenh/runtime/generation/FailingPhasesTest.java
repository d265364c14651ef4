package io.kenh.runtime.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever phase a plugin fails in: the old generation serves on, and the reason is on the Apps page. */
class FailingPhasesTest {
    record Phase(String name, FixturePlugin plugin, String reason) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Phase> phases() {
        return Stream.of(
                new Phase("load", bad().descriptor("plugin.dependencies=absent"), "absent"),
                new Phase(
                        "migrate",
                        bad().file("db/migration/V001__bad.sql", "create tabel bad_thing (id bigint)"),
                        "migrate"),
                new Phase(
                        "create",
                        bad().constructor("if (true) throw new IllegalStateException(\"no luck\");"),
                        "no luck"),
                new Phase(
                        "bridge",
                        bad().descriptor("plugin.dependencies=good?")
                                .member(
                                        "public Map<String, String> bridges() { return Map.of(\"good\", \"fixture.bad.Gone\"); }"),
                        "Gone"),
                new Phase(
                        "collect",
                        bad().member(
                                        "public List<Class<?>> entities() { throw new IllegalStateException(\"cannot say\"); }"),
                        "cannot say"),
                new Phase(
                        "foreign route",
                        bad().member(
                                        "public void routes(Routes r) { r.get(\"/good/x\", new Access.Needs(USE), c -> {}); }"),
                        "must start with /bad/"),
                new Phase(
                        "duplicate route",
                        bad().member(
                                        "public void routes(Routes r) { r.get(\"/bad/{a}\", new Access.Needs(USE), c -> {}).get(\"/bad/{b}\", new Access.Needs(USE), c -> {}); }"),
                        "already declared"),
                new Phase(
                        "undeclared permission",
                        bad().member(
                                        "public void routes(Routes r) { r.get(\"/bad/x\", new Access.Needs(new Permission(\"bad.secret\")), c -> {}); }"),
                        "bad.secret"),
                new Phase(
                        "unknown slot",
                        bad().member(
                                        "public List<SlotPart<?>> parts() { return List.of(new SlotPart<>(new Slot<>(\"no.where\", String.class), 1, (c, m) -> SlotPart.NOTHING)); }"),
                        "no.where"),
                new Phase(
                        "unsupported scope",
                        bad().member(
                                        "public List<Role> roles() { return List.of(Role.of(\"bad.clerk\").with(USE, Scope.OWN)); }"),
                        "with the scope OWN"),
                new Phase(
                        "unknown category",
                        bad().descriptor("kenh.category=gardening"),
                        "core-host.category.gardening"),
                new Phase(
                        "text in one language",
                        bad().file("i18n/bad_en.properties", "permission.bad.use=Use\nbad.only=x\n"),
                        "bad.only"),
                new Phase(
                        "entity without table",
                        bad().member("public List<Class<?>> entities() { return List.of(Thing.class); }")
                                .nested(
                                        "@Entity @Table(name = \"bad_thing\") public static class Thing { @Id long id; }"),
                        "bad_thing"),
                new Phase(
                        "start",
                        bad().member("public void start() { throw new IllegalStateException(\"will not run\"); }"),
                        "will not run"));
    }

    private static FixturePlugin bad() {
        return new FixturePlugin("bad");
    }

    @ParameterizedTest
    @MethodSource("phases")
    void failing_plugin_leaves_the_old_generation_serving_and_shows_its_reason(Phase phase, @TempDir Path folder) {
        var good = new FixturePlugin("good").hello("still here").build(folder);
        var broken = phase.plugin().build(folder);
        try (var host = new HostFixture(folder.resolve("data"), List.of(good, broken))) {
            assertEquals(200, host.post("/api/v1/plugins/good/enable").statusCode());

            var refused = host.post("/api/v1/plugins/bad/enable?together=true");

            assertEquals(409, refused.statusCode(), refused.body());
            assertEquals("still here", host.get("/good/hello").body());
            assertTrue(
                    host.get("/apps").body().contains(phase.reason()),
                    "the Apps page names the reason: " + refused.body());
            assertTrue(host.get("/api/v1/plugins").body().contains(phase.reason()));
            assertEquals(404, host.get("/bad/x").statusCode());

            assertEquals(200, host.post("/api/v1/plugins/good/disable").statusCode());
            assertEquals(404, host.get("/good/hello").statusCode());
        }
    }
}
