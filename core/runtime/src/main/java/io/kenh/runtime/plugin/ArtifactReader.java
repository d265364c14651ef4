package io.kenh.runtime.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads descriptors. A jar or folder without one is not a plugin and is passed over. */
public final class ArtifactReader {
    private static final Logger LOG = LoggerFactory.getLogger(ArtifactReader.class);
    private static final String DESCRIPTOR = "plugin.properties";

    private ArtifactReader() {}

    /** @param paths jars, folders of classes, or folders that hold jars */
    public static List<Artifact> read(List<Path> paths) {
        return paths.stream()
                .flatMap(ArtifactReader::expand)
                .flatMap(ArtifactReader::one)
                .toList();
    }

    private static Stream<Path> expand(Path path) {
        if (!Files.isDirectory(path) || Files.exists(path.resolve(DESCRIPTOR))) {
            return Stream.of(path);
        }
        try (var entries = Files.list(path)) {
            return entries.filter(entry -> entry.toString().endsWith(".jar")).sorted().toList().stream();
        } catch (IOException e) {
            LOG.warn("The plugin folder {} cannot be listed: {}", path, e.toString());
            return Stream.empty();
        }
    }

    private static Stream<Artifact> one(Path path) {
        try {
            if (Files.isDirectory(path)) {
                var descriptor = path.resolve(DESCRIPTOR);
                return Files.exists(descriptor) ? parse(Files.newInputStream(descriptor), path) : Stream.empty();
            }
            try (var jar = new ZipFile(path.toFile())) {
                var descriptor = jar.getEntry(DESCRIPTOR);
                return descriptor == null ? Stream.empty() : parse(jar.getInputStream(descriptor), path);
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("The plugin {} cannot be read", path, e);
            return Stream.empty();
        }
    }

    private static Stream<Artifact> parse(InputStream descriptor, Path path) throws IOException {
        var properties = new Properties();
        try (var in = new InputStreamReader(descriptor, StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return Stream.of(new Artifact(
                require(properties, "plugin.id"),
                require(properties, "plugin.version"),
                require(properties, "plugin.class"),
                list(properties.getProperty("plugin.dependencies", "")).stream()
                        .map(ArtifactReader::dependency)
                        .toList(),
                properties.getProperty("plugin.provider", ""),
                properties.getProperty("plugin.license", ""),
                properties.getProperty("kenh.icon", "puzzle"),
                properties.getProperty("kenh.category", "other"),
                list(properties.getProperty("kenh.config", "")),
                demo(properties.getProperty("kenh.only", "")),
                path));
    }

    private static boolean demo(String only) {
        return switch (only.strip()) {
            case "" -> false;
            case "demo" -> true;
            default ->
                throw new IllegalArgumentException(DESCRIPTOR + ": kenh.only knows no \"" + only + "\", but demo");
        };
    }

    private static Artifact.Dependency dependency(String text) {
        var id = text.contains("@") ? text.substring(0, text.indexOf('@')) : text;
        boolean optional = id.endsWith("?");
        return new Artifact.Dependency(optional ? id.substring(0, id.length() - 1) : id, optional);
    }

    private static List<String> list(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }

    private static String require(Properties properties, String key) {
        var value = properties.getProperty(key);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(DESCRIPTOR + " lacks " + key);
        }
        return value.strip();
    }
}
