package io.kenh.runtime.plugin;

import io.kenh.api.addon.Addon;
import io.kenh.api.addon.Host;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import org.pf4j.PluginState;

/**
 * The loaded plugins of one generation: fresh loaders, never changed after they are built. Not thread-safe while it is being built;
 * afterwards only {@link #close}.
 */
public final class PluginSet implements AutoCloseable {
    private final Manager manager;
    private final List<Artifact> artifacts;

    private PluginSet(Manager manager, List<Artifact> artifacts) {
        this.manager = manager;
        this.artifacts = artifacts;
    }

    /**
     * @param artifacts in dependency order
     * @throws PluginException naming the plugin that cannot be loaded
     */
    public static PluginSet load(List<Artifact> artifacts) {
        var manager = new Manager(artifacts);
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
        return new PluginSet(manager, artifacts);
    }

    private static String culprit(List<Artifact> artifacts) {
        return artifacts.isEmpty() ? "core" : artifacts.getLast().id();
    }

    public List<Artifact> artifacts() {
        return artifacts;
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
