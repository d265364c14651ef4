package io.kenh.runtime;

import io.kenh.runtime.generation.Reconciler;
import io.kenh.runtime.generation.Shared;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;

/** What the metrics page shows besides the requests. */
final class Meters {
    private Meters() {}

    static void register(Shared shared, Reconciler reconciler) {
        var registry = shared.metrics();
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ClassLoaderMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        Gauge.builder("kenh.plugins.enabled", reconciler, r -> r.serving().size())
                .register(registry);
        Gauge.builder(
                        "kenh.generations.loaders.alive",
                        shared.leaks(),
                        leaks -> leaks.alive().size())
                .description("Session factories and class loaders of replaced generations not collected yet")
                .register(registry);
        Gauge.builder("kenh.live.streams", shared.live(), live -> live.open()).register(registry);
    }
}
