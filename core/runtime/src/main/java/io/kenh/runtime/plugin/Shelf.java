package io.kenh.runtime.plugin;

import io.kenh.runtime.plugin.PluginStore.Entry;
import io.kenh.runtime.plugin.PluginStore.Wish;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which version of each plugin is used. One that is installed stays at its version until somebody upgrades it, over restarts too; one that
 * is not follows what lies in the plugin folder.
 */
public final class Shelf {
    private final List<Path> folders;
    private final Copies copies;
    private final PluginStore store;
    private final Artifacts used = new Artifacts(List.of());
    private volatile Map<String, Artifact> found = Map.of();

    /** @param present what lies in the folders now */
    public Shelf(List<Path> folders, List<Artifact> present, Path dataDir, PluginStore store) {
        this.folders = List.copyOf(folders);
        this.copies = new Copies(dataDir);
        this.store = store;
        sort(present);
    }

    public Artifacts used() {
        return used;
    }

    /** Looks into the plugin folders again. */
    public void look() {
        sort(ArtifactReader.read(folders));
    }

    private void sort(List<Artifact> artifacts) {
        var present = new HashMap<String, Artifact>();
        for (var artifact : artifacts) {
            present.putIfAbsent(artifact.id(), artifact);
        }
        found = Map.copyOf(present);
        var entries = store.all();
        for (var artifact : present.values()) {
            var entry = entries.get(artifact.id());
            if (entry == null
                    || entry.installedVersion() == null
                    || entry.installedVersion().equals(artifact.version())) {
                used.put(copies.keep(artifact));
            } else if (used.find(artifact.id()).isEmpty()) {
                used.put(kept(artifact.id(), entry.installedVersion()).orElseGet(() -> copies.keep(artifact)));
            } else if (behind(entry)) {
                kept(artifact.id(), entry.installedVersion()).ifPresent(used::put);
            }
        }
        forgetGone(present, entries);
    }

    /** Another node uses another version by now. */
    private boolean behind(Entry entry) {
        var version = entry.installedVersion();
        return version != null
                && used.find(entry.id())
                        .filter(artifact -> !artifact.version().equals(version))
                        .isPresent();
    }

    /** Enabled plugins whose installed version is nowhere on this node. */
    public List<String> behind() {
        return store.all().values().stream()
                .filter(entry -> entry.wish() == Wish.ENABLED && behind(entry))
                .map(Entry::id)
                .toList();
    }

    private void forgetGone(Map<String, Artifact> present, Map<String, Entry> entries) {
        for (var artifact : new ArrayList<>(used.all())) {
            var entry = entries.get(artifact.id());
            if (!present.containsKey(artifact.id()) && (entry == null || entry.installedVersion() == null)) {
                used.remove(artifact.id());
            }
        }
    }

    private Optional<Artifact> kept(String id, String version) {
        return copies.all().stream()
                .filter(copy -> copy.id().equals(id) && copy.version().equals(version))
                .findFirst();
    }

    /** Another version in the folder than the one used. */
    public Optional<String> upgrade(String id) {
        var present = found.get(id);
        var current = used.find(id);
        if (present == null || current.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(present.version())
                .filter(version -> !version.equals(current.get().version()));
    }

    /**
     * Uses the version in the folder from now on. @return the version used before, for {@link #back}
     *
     * @throws PluginException when there is none
     */
    public Artifact forward(String id) {
        var present = found.get(id);
        if (present == null) {
            throw new PluginException(id, "there is no other version in the plugin folder");
        }
        return used.put(copies.keep(present))
                .orElseThrow(() -> new PluginException(id, "it is not installed, so there is nothing to upgrade"));
    }

    public void back(Artifact before) {
        used.put(before);
    }
}
