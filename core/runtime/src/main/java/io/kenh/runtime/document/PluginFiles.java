package io.kenh.runtime.document;

import io.kenh.api.addon.Contributions;
import io.kenh.runtime.plugin.Artifact;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads folders of the jars of one generation, each once: a jar in use does not change. */
public final class PluginFiles implements Contributions {
    private static final Logger LOG = LoggerFactory.getLogger(PluginFiles.class);
    private static final long MOST_BYTES = 1_000_000;
    private static final Pattern FOLDER = Pattern.compile("[a-z0-9_-]+(/[a-z0-9_-]+)*");

    private final List<Artifact> artifacts;
    private final Map<String, List<Contribution>> known = new ConcurrentHashMap<>();

    public PluginFiles(List<Artifact> artifacts) {
        this.artifacts =
                artifacts.stream().sorted(Comparator.comparing(Artifact::id)).toList();
    }

    @Override
    public List<Contribution> in(String folder) {
        if (!FOLDER.matcher(folder).matches()) {
            throw new IllegalArgumentException("not the name of a folder in a jar: " + folder);
        }
        return known.computeIfAbsent(folder, this::read);
    }

    private List<Contribution> read(String folder) {
        var all = new ArrayList<Contribution>();
        for (var artifact : artifacts) {
            try {
                if (Files.isDirectory(artifact.path())) {
                    all.addAll(files(artifact.id(), artifact.path().resolve(folder)));
                } else {
                    try (var jar = FileSystems.newFileSystem(artifact.path())) {
                        all.addAll(files(artifact.id(), jar.getPath("/" + folder)));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + folder + " of plugin " + artifact.id(), e);
            }
        }
        return List.copyOf(all);
    }

    private static List<Contribution> files(String plugin, Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> paths;
        try (Stream<Path> entries = Files.list(folder)) {
            paths = entries.filter(Files::isRegularFile)
                    .sorted(Comparator.comparing(path -> path.getFileName().toString()))
                    .toList();
        }
        var files = new ArrayList<Contribution>();
        for (var path : paths) {
            if (Files.size(path) > MOST_BYTES) {
                LOG.warn("{} of plugin {} is larger than {} bytes and is left out", path, plugin, MOST_BYTES);
                continue;
            }
            files.add(new Contribution(plugin, path.getFileName().toString(), Files.readAllBytes(path)));
        }
        return files;
    }
}
