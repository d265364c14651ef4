package io.kenh.app.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import io.kenh.testkit.PluginFolders;
import java.sql.DriverManager;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What keeps a plugin unloadable and testable. */
class PluginHabitsTest {
    private static final List<String> ROOTS = PluginFolders.all().values().stream()
            .map(PluginFolders.Folder::rootPackage)
            .toList();
    private static final DescribedPredicate<JavaClass> IN_A_PLUGIN = describe(
            "are in a plugin",
            type -> ROOTS.stream()
                    .anyMatch(root -> type.getPackageName().equals(root)
                            || type.getPackageName().startsWith(root + ".")));
    private static final DescribedPredicate<JavaClass> WRITTEN = describe(
            "are written by hand",
            type -> !type.getPackageName().contains(".jte")
                    && !type.getSimpleName().endsWith("_"));

    @Test
    void a_plugin_starts_no_threads() {
        Habits.startsNoThreads(IN_A_PLUGIN).check(Code.all());
    }

    @Test
    void a_plugin_reads_no_environment_and_opens_no_connection() {
        noClasses()
                .that(IN_A_PLUGIN)
                .should()
                .callMethod(System.class, "getenv")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .orShould()
                .callMethod(System.class, "getProperty", String.class)
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(DriverManager.class)
                .check(Code.all());
    }

    @Test
    void a_plugin_reads_the_time_from_its_clock() {
        noClasses()
                .that(IN_A_PLUGIN)
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.Clock.class, "systemUTC")
                .check(Code.all());
    }

    @Test
    void a_plugin_keeps_no_changing_state_in_static_fields() {
        Habits.keepsNoStaticVariables(IN_A_PLUGIN.and(WRITTEN)).check(Code.all());
        Habits.keepsNothingThatChangesInStatics(IN_A_PLUGIN.and(WRITTEN)).check(Code.all());
    }

    @Test
    void an_entity_hides_its_fields() {
        noFields()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith("jakarta.persistence.Entity")
                .and(describe(
                        "are not static",
                        (JavaField field) ->
                                !field.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.STATIC)))
                .should()
                .notBePrivate()
                .check(Code.all());
    }

    @Test
    void an_entity_has_behaviour_not_setters() {
        com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith("jakarta.persistence.Entity")
                .should()
                .haveNameMatching("set[A-Z].*")
                .check(Code.all());
    }
}
