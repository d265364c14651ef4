package io.kenh.app.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import io.kenh.testkit.PluginFolders;
import io.kenh.testkit.PluginFolders.Folder;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may use whom among plugins. */
class PluginBoundariesTest {
    private static final Map<String, Folder> PLUGINS = PluginFolders.all();
    private static final Set<String> OF_ZALO =
            Set.of("zalo-oa", "zbs-templates", "portal-login", "website-button", "zalo-simulator");

    static Stream<Folder> plugins() {
        return PLUGINS.values().stream();
    }

    @ParameterizedTest
    @MethodSource("plugins")
    void a_plugin_uses_the_contract_itself_and_the_api_of_what_it_declares(Folder plugin) {
        var allowed = new HashSet<>(List.of("io.kenh.api", "io.kenh.ui", plugin.rootPackage()));
        Stream.concat(plugin.requires().stream(), plugin.optional().stream())
                .filter(PLUGINS::containsKey)
                .forEach(id -> allowed.add(PLUGINS.get(id).rootPackage() + ".api"));
        noClasses()
                .that()
                .resideInAPackage(plugin.rootPackage() + "..")
                .should()
                .dependOnClassesThat(
                        describe("are ours but not in " + allowed, type -> ours(type) && !within(type, allowed)))
                .check(Code.all());
    }

    @ParameterizedTest
    @MethodSource("plugins")
    void optional_plugins_are_touched_in_a_bridge_only(Folder plugin) {
        for (var id : plugin.optional()) {
            var other = PLUGINS.get(id);
            if (other == null) {
                continue;
            }
            noClasses()
                    .that()
                    .resideInAPackage(plugin.rootPackage() + "..")
                    .and()
                    .resideOutsideOfPackage("..bridge." + id.replace("-", "") + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(other.rootPackage() + "..")
                    .check(Code.all());
        }
    }

    @ParameterizedTest
    @MethodSource("plugins")
    void a_business_plugin_never_mentions_zalo(Folder plugin) {
        if (OF_ZALO.contains(plugin.id())) {
            return;
        }
        noClasses()
                .that()
                .resideInAPackage(plugin.rootPackage() + "..")
                .should()
                .dependOnClassesThat(describe(
                        "are Zalo's",
                        type -> ours(type)
                                && type.getName().toLowerCase(Locale.ROOT).contains("zalo")))
                .check(Code.all());
        new SourceText(plugin.module().resolve("src/main")).mustNotContain("zalo", "zbs");
    }

    @Test
    void nobody_refers_to_the_simulator() {
        var simulator = PLUGINS.get("zalo-simulator");
        noClasses()
                .that()
                .resideOutsideOfPackage(simulator.rootPackage() + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(simulator.rootPackage() + "..")
                .check(Code.all());
    }

    @Test
    void the_host_never_mentions_a_plugin() {
        var roots = PLUGINS.values().stream().map(Folder::rootPackage).toList();
        noClasses()
                .that()
                .resideInAnyPackage("io.kenh.api..", "io.kenh.ui..", "io.kenh.runtime..", "io.kenh.app..")
                .should()
                .dependOnClassesThat(describe("are a plugin's", type -> within(type, roots)))
                .check(Code.all());
    }

    private static boolean ours(JavaClass type) {
        return type.getPackageName().startsWith("io.kenh");
    }

    private static boolean within(JavaClass type, Iterable<String> packages) {
        for (var allowed : packages) {
            if (type.getPackageName().equals(allowed) || type.getPackageName().startsWith(allowed + ".")) {
                return true;
            }
        }
        return false;
    }
}
