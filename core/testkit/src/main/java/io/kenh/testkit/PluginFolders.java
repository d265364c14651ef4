package io.kenh.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The plugins of this checkout: module folders under {@code plugins/} whose classes have been compiled. */
public final class PluginFolders {
    /** One plugin's descriptor and folder. */
    public record Folder(Path module, String id, String mainClass, List<String> requires, List<String> optional) {
        public Path classes() {
            return module.resolve("target/classes");
        }

        /** The Java package everything of the plugin is in. */
        public String rootPackage() {
            return mainClass.substring(0, mainClass.lastIndexOf('.'));
        }

        /** What its tables start with. */
        public String tablePrefix() {
            return id.replace('-', '_') + "_";
        }
    }

    private PluginFolders() {}

    /** The folder that holds {@code plugins/}, found by walking up. */
    public static Path root() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("plugins")) && Files.isDirectory(folder.resolve("core/api"))) {
                return folder;
            }
        }
        throw new IllegalStateException(
                "no folder 'plugins' above " + Path.of("").toAbsolutePath());
    }

    /** The plugin whose module the tests run in. */
    public static Folder here() {
        return read(Path.of("").toAbsolutePath());
    }

    /** By id. */
    public static Map<String, Folder> all() {
        try (var modules = Files.list(root().resolve("plugins"))) {
            return modules.filter(module -> Files.exists(module.resolve("target/classes/plugin.properties")))
                    .map(PluginFolders::read)
                    .collect(Collectors.toMap(Folder::id, folder -> folder, (a, b) -> a, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** These plugins after everything they require, each once. */
    public static Set<String> withDependencies(List<String> ids) {
        var found = new LinkedHashSet<String>();
        var all = all();
        ids.forEach(id -> collect(id, all, found));
        return found;
    }

    private static void collect(String id, Map<String, Folder> all, Set<String> found) {
        var folder = all.get(id);
        if (folder == null) {
            throw new IllegalArgumentException("no compiled plugin '" + id + "' in " + all.keySet());
        }
        if (!found.contains(id)) {
            folder.requires().forEach(required -> collect(required, all, found));
            found.add(id);
        }
    }

    static Folder read(Path module) {
        var properties = new Properties();
        try (var in = Files.newInputStream(module.resolve("target/classes/plugin.properties"))) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var dependencies = Arrays.stream(
                        properties.getProperty("plugin.dependencies", "").split(","))
                .map(dependency -> dependency.replaceAll("@.*", "").strip())
                .filter(dependency -> !dependency.isEmpty())
                .toList();
        return new Folder(
                module,
                properties.getProperty("plugin.id"),
                properties.getProperty("plugin.class"),
                dependencies.stream().filter(id -> !id.endsWith("?")).toList(),
                dependencies.stream()
                        .filter(id -> id.endsWith("?"))
                        .map(id -> id.substring(0, id.length() - 1))
                        .toList());
    }
}
