package io.kenh.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.testkit.contract.CodeCheck;
import io.kenh.testkit.contract.JsonCheck;
import io.kenh.testkit.contract.LoaderCheck;
import io.kenh.testkit.contract.PageCheck;
import io.kenh.testkit.contract.SettingCheck;
import io.kenh.testkit.contract.TextCheck;
import io.kenh.testkit.contract.TraceOfMigrations;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What every plugin owes. Its test is one line in the plugin's module: {@code class InboxAddonTest implements AddonContract {}}. Booting a
 * generation already proves much: entities match the migrations, routes have an access, slots, permissions and texts exist.
 */
@ExtendWith(KenhExtension.class)
public interface AddonContract {
    /** Root packages of third-party libraries the plugin's jar carries by decision. */
    default List<String> bundled() {
        return List.of();
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    default void migrations_match_the_entities_and_run_once(Database database) {
        var id = PluginFolders.here().id();
        TraceOfMigrations.check(database, id);
    }

    @Test
    default void tables_and_sequences_carry_the_prefix() {
        assertEquals(List.of(), CodeCheck.strayNames(PluginFolders.here()));
    }

    @Test
    default void a_page_answers_an_administrator_in_both_languages(TestKenh kenh) {
        assertEquals(List.of(), PageCheck.broken(kenh, PluginFolders.here().id()));
    }

    @Test
    default void a_page_is_refused_to_strangers_and_to_staff_without_the_permission(TestKenh kenh) {
        assertEquals(List.of(), PageCheck.open(kenh, PluginFolders.here().id()));
    }

    @Test
    default void both_languages_have_the_same_texts() {
        assertEquals(List.of(), TextCheck.differences(PluginFolders.here()));
    }

    @Test
    default void what_events_and_jobs_carry_survives_json(TestKenh kenh) {
        assertEquals(List.of(), JsonCheck.broken(kenh, PluginFolders.here().id()));
    }

    @Test
    default void what_the_deployment_may_decide_can_be_given_and_is_explained(TestKenh kenh) {
        assertEquals(List.of(), SettingCheck.mistakes(kenh, PluginFolders.here()));
    }

    @Test
    default void declared_dependencies_are_used_and_used_ones_declared() {
        assertEquals(List.of(), CodeCheck.dependencyMistakes(PluginFolders.here()));
    }

    @Test
    default void the_jar_holds_only_its_own_classes() {
        assertEquals(List.of(), CodeCheck.foreignClasses(PluginFolders.here(), bundled()));
    }

    @Test
    default void company_documents_are_filtered(TestKenh kenh) {
        assertEquals(
                List.of(),
                CodeCheck.unfilteredEntities(kenh, PluginFolders.here().id()));
    }

    @Test
    default void it_works_with_each_optional_plugin_on_and_off() {
        var plugin = PluginFolders.here();
        for (var other : plugin.optional()) {
            if (PluginFolders.all().containsKey(other)) {
                try (var kenh = TestKenh.start(Database.H2, List.of(plugin.id(), other))) {
                    assertEquals(List.of(), PageCheck.broken(kenh, plugin.id()));
                    kenh.disable(other);
                    assertEquals(List.of(), PageCheck.broken(kenh, plugin.id()));
                }
            }
        }
    }

    @Test
    default void switched_off_its_class_loader_is_collected() {
        LoaderCheck.check(PluginFolders.here().id());
    }

    @Test
    default void a_readme_says_what_it_is_for() throws Exception {
        var plugin = PluginFolders.here();
        var missing = new ArrayList<String>();
        var readme = plugin.module().resolve("README.md");
        if (!Files.exists(readme) || Files.readString(readme).lines().count() < 3) {
            missing.add("README.md");
        }
        assertTrue(missing.isEmpty(), () -> "missing in " + plugin.module() + ": " + missing);
    }
}
