package io.kenh.app.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** The rules see what they are for. */
class HabitsTest {
    static final class KeepsAMap {
        static final Map<String, String> SEEN = new HashMap<>();
    }

    static final class KeepsACounter {
        static final AtomicLong NEXT = new AtomicLong();
    }

    static final class KeepsASet {
        static final Iterable<String> SEEN = ConcurrentHashMap.newKeySet();
    }

    static final class KeepsConstants {
        static final Map<String, String> NAMES = Map.of("a", "b");
        static final List<String> ALL = List.of("a");
    }

    static final class NamesAThread {
        void run(Runnable work) {
            new Thread(work, "mine").start();
        }
    }

    static final class IsAThread extends Thread {}

    static final class RunsElsewhere {
        CompletableFuture<Void> run(Runnable work) {
            return CompletableFuture.runAsync(work);
        }
    }

    @Test
    void a_collection_or_counter_in_a_final_static_field_is_state() {
        var rule = Habits.keepsNothingThatChangesInStatics(alwaysTrue());
        breaks(rule, true, KeepsAMap.class);
        breaks(rule, true, KeepsACounter.class);
        breaks(rule, true, KeepsASet.class);
        breaks(rule, false, KeepsConstants.class);
    }

    @Test
    void a_thread_is_a_thread_however_it_is_made() {
        var rule = Habits.startsNoThreads(alwaysTrue());
        breaks(rule, true, NamesAThread.class);
        breaks(rule, true, IsAThread.class);
        breaks(rule, true, RunsElsewhere.class);
        breaks(rule, false, KeepsAMap.class);
    }

    private static void breaks(ArchRule rule, boolean expected, Class<?> type) {
        var result = rule.evaluate(new ClassFileImporter().importClasses(type));
        assertEquals(expected, result.hasViolation(), type + ": " + result.getFailureReport());
    }
}
