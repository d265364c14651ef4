package io.kenh.runtime.generation;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Remembers the session factories of retired generations, and the class loaders that no later one uses, until they are collected: what stays is
 * a leak, and has a name here.
 */
public final class LeakWatch {
    /**
     * @param name a plugin's id, or what of the host it is
     * @param object empty once collected
     */
    public record Retired(String name, long generation, WeakReference<Object> object) {}

    private final List<Retired> retired = new CopyOnWriteArrayList<>();

    void watch(String name, long generation, Object object) {
        retired.add(new Retired(name, generation, new WeakReference<>(object)));
    }

    /** Those that are still reachable or not yet collected. */
    public List<Retired> alive() {
        retired.removeIf(entry -> entry.object().get() == null);
        return List.copyOf(retired);
    }
}
