package io.kenh.runtime.plugin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;

/** The plugins found, and the graph of who needs whom: required edges, and optional ones where both are enabled. */
public final class Artifacts {
    private final Map<String, Artifact> byId = new ConcurrentSkipListMap<>();

    public Artifacts(Collection<Artifact> found) {
        found.forEach(artifact -> byId.putIfAbsent(artifact.id(), artifact));
    }

    /** Uses this version from the next generation on. @return the version used before, if any */
    public Optional<Artifact> put(Artifact artifact) {
        return Optional.ofNullable(byId.put(artifact.id(), artifact));
    }

    public void remove(String id) {
        byId.remove(id);
    }

    public List<Artifact> all() {
        return List.copyOf(byId.values());
    }

    public Optional<Artifact> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * The enabled plugins, each after those it depends on.
     *
     * @throws PluginException naming the plugin that is missing, or the cycle
     */
    public List<Artifact> inOrder(Set<String> enabled) {
        var order = new LinkedHashMap<String, Artifact>();
        for (var id : new TreeSet<>(enabled)) {
            visit(id, enabled, order, new LinkedHashSet<>());
        }
        return List.copyOf(order.values());
    }

    private void visit(String id, Set<String> enabled, Map<String, Artifact> order, LinkedHashSet<String> path) {
        if (order.containsKey(id)) {
            return;
        }
        if (!path.add(id)) {
            throw new PluginException(id, "depends on itself: " + String.join(" → ", path) + " → " + id);
        }
        var artifact = byId.get(id);
        if (artifact == null) {
            throw new PluginException(id, "its jar is not in the plugin folder");
        }
        for (var dependency : artifact.dependencies()) {
            if (enabled.contains(dependency.id())) {
                visit(dependency.id(), enabled, order, path);
            } else if (!dependency.optional()) {
                throw new PluginException(id, "needs " + dependency.id() + ", which is not enabled");
            }
        }
        path.remove(id);
        order.put(id, artifact);
    }

    /** What must be enabled before {@code id}, dependencies first; without those already enabled. */
    public List<String> neededFirst(String id, Set<String> enabled) {
        var needed = new LinkedHashSet<String>();
        collectNeeded(id, enabled, needed);
        needed.remove(id);
        return List.copyOf(needed);
    }

    private void collectNeeded(String id, Set<String> enabled, LinkedHashSet<String> needed) {
        var artifact = byId.get(id);
        if (artifact == null || enabled.contains(id) || needed.contains(id)) {
            return;
        }
        artifact.requires().forEach(dependency -> collectNeeded(dependency, enabled, needed));
        needed.add(id);
    }

    /** Those of them that are here, with everything they require. */
    public Set<String> complete(Set<String> ids) {
        var left = new TreeSet<>(ids);
        left.removeIf(id -> find(id).isEmpty());
        boolean fewer = true;
        while (fewer) {
            fewer = left.removeIf(id -> !left.containsAll(find(id).orElseThrow().requires()));
        }
        return left;
    }

    /** Which enabled plugins require {@code id}, directly or through others: dependents first, ready to be disabled in this order. */
    public List<String> dependents(String id, Set<String> enabled) {
        var order = new ArrayList<>(inOrder(enabled).reversed());
        var gone = new LinkedHashSet<>(Set.of(id));
        boolean grew = true;
        while (grew) {
            grew = false;
            for (var artifact : order) {
                if (!gone.contains(artifact.id())
                        && artifact.requires().stream().anyMatch(gone::contains)) {
                    grew |= gone.add(artifact.id());
                }
            }
        }
        return order.stream()
                .map(Artifact::id)
                .filter(other -> !other.equals(id) && gone.contains(other))
                .toList();
    }
}
