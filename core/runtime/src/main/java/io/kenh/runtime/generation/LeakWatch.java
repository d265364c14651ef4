package io.kenh.runtime.generation;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers the class loaders of retired generations until they are collected: one that stays is a leak, and has a name here. */
public final class LeakWatch {
    /** @param loader empty once collected */
    public record Retired(String pluginId, long generation, WeakReference<ClassLoader> loader) {}

    private final List<Retired> retired = new CopyOnWriteArrayList<>();

    void watch(String pluginId, long generation, ClassLoader loader) {
        retired.add(new Retired(pluginId, generation, new WeakReference<>(loader)));
    }

    /** Retired loaders that are still reachable or not yet collected. */
    public List<Retired> alive() {
        retired.removeIf(entry -> entry.loader().get() == null);
        return List.copyOf(retired);
    }
}
