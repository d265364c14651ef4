package io.kenh.runtime.plugin;

import io.kenh.api.addon.Addon;
import io.kenh.api.addon.Host;
import java.lang.reflect.InvocationTargetException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pf4j.PluginState;

/**
 * The loaded plugins of one generation, never changed after they are built. A plugin that is the same as in the generation before, with the
 * same dependencies, keeps its loader: its classes are neither read nor compiled again. Not thread-safe while it is being built; afterwards
 * only {@link #close}.
 */
public final class PluginSet implements AutoCloseable {
    private final Manager manager;
    private final List<Artifact> artifacts;
    private final Map<String, Stamp> stamps;

    private PluginSet(Manager manager, List<Artifact> artifacts, Map<String, Stamp> stamps) {
        this.manager = manager;
        this.artifacts = artifacts;
        this.stamps = stamps;
    }

    /**
     * @param artifacts in dependency order
     * @param before what serves now, and goes on serving until this returns; null at the start
     * @throws PluginException naming the plugin that cannot be loaded
     */
    public static PluginSet load(List<Artifact> artifacts, @Nullable PluginSet before) {
        var stamps = artifacts.stream().collect(Collectors.toMap(Artifact::id, artifact -> Stamp.of(artifact.path())));
        var manager = new Manager(artifacts, before == null ? Map.of() : before.kept(artifacts, stamps));
        try {
            manager.loadPlugins();
        } catch (RuntimeException e) {
            close(manager, artifacts);
            throw new PluginException(culprit(artifacts), "load", e);
        }
        for (var artifact : artifacts) {
            var wrapper = manager.getPlugin(artifact.id());
            if (wrapper == null || wrapper.getPluginState() != PluginState.RESOLVED) {
                close(manager, artifacts);
                throw new PluginException(artifact.id(), "its jar cannot be loaded");
            }
        }
        return new PluginSet(manager, artifacts, stamps);
    }

    /** Loaders by plugin id: of those that did not change, above others that did not change, and no others. */
    private Map<String, AddonLoader> kept(List<Artifact> next, Map<String, Stamp> now) {
        var kept = new HashMap<String, AddonLoader>();
        for (var artifact : next) {
            var id = artifact.id();
            boolean same = Objects.requireNonNull(now.get(id)).equals(stamps.get(id))
                    && artifact.dependencies().stream()
                            .map(Artifact.Dependency::id)
                            .allMatch(other ->
                                    now.containsKey(other) ? kept.containsKey(other) : !stamps.containsKey(other));
            if (same && loader(id) instanceof AddonLoader loader && !loader.closed()) {
                kept.put(id, loader);
            }
        }
        return kept;
    }

    private static String culprit(List<Artifact> artifacts) {
        return artifacts.isEmpty() ? "core" : artifacts.getLast().id();
    }

    public List<Artifact> artifacts() {
        return artifacts;
    }

    Stream<Stamp> stamps() {
        return stamps.values().stream();
    }

    public ClassLoader loader(String id) {
        return manager.getPluginClassLoader(id);
    }

    /** Creates the addon that {@code plugin.class} or a bridge names. */
    public Addon create(Artifact artifact, String className, Host host) {
        try {
            var type = loader(artifact.id()).loadClass(className);
            return (Addon) type.getConstructor(Host.class).newInstance(host);
        } catch (InvocationTargetException e) {
            throw new PluginException(artifact.id(), "create " + className, e.getCause() == null ? e : e.getCause());
        } catch (ReflectiveOperationException | LinkageError | ClassCastException e) {
            throw new PluginException(artifact.id(), "create " + className, e);
        }
    }

    /** Gives its loaders back. @return by plugin id, those that no other generation uses: they are closed and can be collected */
    public Map<String, ClassLoader> release() {
        var loaders = new LinkedHashMap<String, ClassLoader>();
        artifacts.forEach(artifact -> loaders.put(artifact.id(), loader(artifact.id())));
        close();
        loaders.values().removeIf(loader -> loader instanceof AddonLoader addon && !addon.closed());
        return loaders;
    }

    @Override
    public void close() {
        close(manager, artifacts);
    }

    private static void close(Manager manager, List<Artifact> artifacts) {
        // One by one and in reverse: the manager's own bulk calls abort at the first failure.
        for (var artifact : artifacts.reversed()) {
            manager.forget(artifact.id());
        }
    }
}
