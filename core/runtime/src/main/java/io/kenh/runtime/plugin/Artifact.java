package io.kenh.runtime.plugin;

import java.nio.file.Path;
import java.util.List;

/**
 * A plugin as found on disk, by its {@code plugin.properties}.
 *
 * @param demo made for demonstrations and tests only: {@code kenh.only=demo}
 * @param path the jar, or a folder of classes in development
 * @param configKeys deployment settings it reads
 */
public record Artifact(
        String id,
        String version,
        String className,
        List<Dependency> dependencies,
        String provider,
        String license,
        String icon,
        String category,
        List<String> configKeys,
        boolean demo,
        Path path) {
    public record Dependency(String id, boolean optional) {}

    Artifact at(Path other) {
        return new Artifact(
                id, version, className, dependencies, provider, license, icon, category, configKeys, demo, other);
    }

    public List<String> requires() {
        return dependencies.stream()
                .filter(d -> !d.optional())
                .map(Dependency::id)
                .toList();
    }

    /** The only package other plugins may use: {@code io.kenh.inbox.api.}, from the package of the plugin's class. */
    public String apiPackage() {
        return className.substring(0, className.lastIndexOf('.')) + ".api.";
    }
}
