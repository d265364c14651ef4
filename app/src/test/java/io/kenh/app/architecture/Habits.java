package io.kenh.app.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Timer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/** Rules for those classes that a predicate names. */
final class Habits {
    private Habits() {}

    static ArchRule startsNoThreads(DescribedPredicate<JavaClass> where) {
        return noClasses()
                .that(where)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Executor.class)
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(Executors.class, Thread.Builder.class, Timer.class, ThreadLocal.class)
                .orShould()
                .beAssignableTo(Thread.class)
                .orShould()
                .callConstructorWhere(on(Thread.class, "make a thread", call -> true))
                .orShould()
                .callMethod(Thread.class, "startVirtualThread", Runnable.class)
                .orShould()
                .callMethodWhere(on(
                        CompletableFuture.class,
                        "run elsewhere",
                        call -> call.getName().endsWith("Async")));
    }

    private static <T extends JavaCall<?>> DescribedPredicate<T> on(
            Class<?> type, String what, java.util.function.Predicate<T> also) {
        return describe(what, call -> call.getTargetOwner().isAssignableTo(type) && also.test(call));
    }

    static ArchRule keepsNoStaticVariables(DescribedPredicate<JavaClass> where) {
        return fields().that()
                .areDeclaredInClassesThat(where)
                .and()
                .areStatic()
                .should()
                .beFinal();
    }

    /** A final field may hold what changes all the same. */
    static ArchRule keepsNothingThatChangesInStatics(DescribedPredicate<JavaClass> where) {
        return classes().that(where).should(new ArchCondition<>("make nothing that changes for their static fields") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getStaticInitializer().ifPresent(made -> {
                    made.getConstructorCallsFromSelf().stream()
                            .filter(call -> changes(call.getTargetOwner()))
                            .forEach(call -> events.add(SimpleConditionEvent.violated(type, call.getDescription())));
                    made.getMethodCallsFromSelf().stream()
                            .filter(call -> call.getTarget().getRawReturnType().isAssignableTo(EnumSet.class)
                                    || call.getTarget()
                                            .getRawReturnType()
                                            .getName()
                                            .endsWith("$KeySetView"))
                            .forEach(call -> events.add(SimpleConditionEvent.violated(type, call.getDescription())));
                });
            }
        });
    }

    private static boolean changes(JavaClass type) {
        return type.isAssignableTo(Collection.class)
                || type.isAssignableTo(Map.class)
                || type.getPackageName().startsWith("java.util.concurrent")
                || type.isAssignableTo(StringBuilder.class);
    }
}
