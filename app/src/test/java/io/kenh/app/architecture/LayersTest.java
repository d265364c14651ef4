package io.kenh.app.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.api.Test;

/** The core's layers: api below ui below runtime below app. */
class LayersTest {
    @Test
    void the_contract_stands_on_a_handful_of_libraries() {
        classes()
                .that()
                .resideInAPackage("io.kenh.api..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "io.kenh.api..",
                        "jakarta.persistence..",
                        "jakarta.servlet..",
                        "io.javalin..",
                        "gg.jte..",
                        "org.slf4j..",
                        "org.jspecify..")
                .check(Code.all());
    }

    @Test
    void templates_know_the_contract_but_not_the_host() {
        noClasses()
                .that()
                .resideInAPackage("io.kenh.ui..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.kenh.runtime..", "io.kenh.app..")
                .check(Code.all());
    }

    @Test
    void the_host_does_not_know_the_program_around_it() {
        noClasses()
                .that()
                .resideInAPackage("io.kenh.runtime..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.kenh.app..")
                .check(Code.all());
    }
}
