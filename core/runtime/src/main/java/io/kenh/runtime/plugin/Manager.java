package io.kenh.runtime.plugin;

import java.net.MalformedURLException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pf4j.DefaultPluginDescriptor;
import org.pf4j.DefaultPluginManager;
import org.pf4j.PluginDependency;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginDescriptorFinder;
import org.pf4j.PluginLoader;
import org.pf4j.PluginRepository;
import org.pf4j.PluginStatusProvider;

/**
 * PF4J over an exact list of plugins. It orders and loads them; it neither starts them nor remembers what is enabled: that truth is in
 * the database. The factory methods below run inside the super constructor, so what they return reads the list only when called later.
 */
final class Manager extends DefaultPluginManager {
    private final Map<Path, Artifact> artifacts;
    /** By plugin id: loaders of the generation before that are used again. */
    private final Map<String, AddonLoader> kept;

    Manager(List<Artifact> artifacts, Map<String, AddonLoader> kept) {
        // PF4J only looks whether its roots exist; our list of jars is exact.
        super(artifacts.stream()
                .map(artifact -> artifact.path().toAbsolutePath().getParent())
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        this.artifacts = artifacts.stream().collect(Collectors.toMap(Artifact::path, Function.identity()));
        this.kept = kept;
    }

    @Override
    public void loadPlugins() {
        if (artifacts.isEmpty()) {
            return;
        }
        super.loadPlugins();
        var byId = artifacts.values().stream().collect(Collectors.toMap(Artifact::id, Function.identity()));
        for (var artifact : artifacts.values()) {
            if (getPluginClassLoader(artifact.id()) instanceof AddonLoader loader
                    && loader != kept.get(artifact.id())) {
                for (var dependency : artifact.dependencies()) {
                    var other = byId.get(dependency.id());
                    if (other != null) {
                        loader.open(new AddonLoader.Door(other.apiPackage(), getPluginClassLoader(other.id())));
                    }
                }
            }
        }
    }

    void forget(String id) {
        if (plugins.containsKey(id)) {
            unloadPlugin(id, false);
        }
    }

    @Override
    protected PluginRepository createPluginRepository() {
        return new PluginRepository() {
            @Override
            public List<Path> getPluginPaths() {
                return List.copyOf(artifacts.keySet());
            }

            @Override
            public boolean deletePluginPath(Path path) {
                return false;
            }
        };
    }

    @Override
    protected PluginDescriptorFinder createPluginDescriptorFinder() {
        return new PluginDescriptorFinder() {
            @Override
            public boolean isApplicable(Path path) {
                return true;
            }

            @Override
            public @Nullable PluginDescriptor find(Path path) {
                var artifact = artifacts.get(path);
                return artifact == null ? null : descriptor(artifact);
            }
        };
    }

    private static PluginDescriptor descriptor(Artifact artifact) {
        var descriptor = new DefaultPluginDescriptor(
                artifact.id(),
                "",
                artifact.className(),
                artifact.version(),
                "",
                artifact.provider(),
                artifact.license());
        artifact.dependencies()
                .forEach(d -> descriptor.addDependency(new PluginDependency(d.id() + (d.optional() ? "?" : ""))));
        return descriptor;
    }

    @Override
    protected PluginLoader createPluginLoader() {
        return new PluginLoader() {
            @Override
            public boolean isApplicable(Path path) {
                return true;
            }

            @Override
            public ClassLoader loadPlugin(Path path, PluginDescriptor descriptor) {
                var known = kept.get(descriptor.getPluginId());
                if (known != null && known.share()) {
                    return known;
                }
                try {
                    return new AddonLoader(
                            descriptor.getPluginId(), path.toUri().toURL(), Manager.class.getClassLoader());
                } catch (MalformedURLException e) {
                    throw new IllegalArgumentException(e);
                }
            }
        };
    }

    @Override
    protected PluginStatusProvider createPluginStatusProvider() {
        return new PluginStatusProvider() {
            @Override
            public boolean isPluginDisabled(String id) {
                return false;
            }

            @Override
            public void disablePlugin(String id) {}

            @Override
            public void enablePlugin(String id) {}
        };
    }
}
