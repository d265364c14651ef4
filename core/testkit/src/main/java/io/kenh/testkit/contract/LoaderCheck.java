package io.kenh.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.HotSpotDiagnosticMXBean;
import io.kenh.testkit.Database;
import io.kenh.testkit.TestKenh;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Switches a plugin off after use and waits for its class loader to be collected. */
public final class LoaderCheck {
    private static final int ROUNDS = 60;
    private static final long PAUSE_MILLIS = 250;

    private LoaderCheck() {}

    public static void check(String id) {
        try (var kenh = TestKenh.start(Database.H2, List.of(id))) {
            assertEquals(List.of(), PageCheck.broken(kenh, id));
            kenh.drain();
            var collected = new ReferenceQueue<ClassLoader>();
            var loader = watch(kenh, id, collected);
            kenh.disable(id);
            for (int round = 0; round < ROUNDS && loader.get() != null; round++) {
                System.gc();
                await(collected);
            }
            if (loader.get() != null) {
                throw new AssertionError("the class loader of " + id + " is still reachable: open " + dump(id)
                        + " in a heap analyser and ask for the paths from it to the roots");
            }
        }
    }

    private static WeakReference<ClassLoader> watch(TestKenh kenh, String id, ReferenceQueue<ClassLoader> queue) {
        try (var generation = kenh.lease()) {
            var loader = generation.catalog().members().stream()
                    .filter(member -> member.pluginId().equals(id))
                    .findFirst()
                    .orElseThrow()
                    .loader();
            return new WeakReference<>(loader, queue);
        }
    }

    private static void await(ReferenceQueue<ClassLoader> queue) {
        try {
            queue.remove(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Path dump(String id) {
        var file = Path.of("target", "leak-" + id + ".hprof").toAbsolutePath();
        try {
            Files.deleteIfExists(file);
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(file.toString(), true);
        } catch (IOException e) {
            throw new AssertionError("the heap could not be written to " + file, e);
        }
        return file;
    }
}
