package io.kenh.runtime.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Private copies of plugins' jars, named by content: whoever replaces a jar in the plugin folder does not pull it from under the running
 * generation, and the version before an upgrade is still there.
 */
public final class Copies {
    private record Seen(long size, FileTime changed, String hash) {}

    private final Path folder;
    private final Map<Path, Seen> seen = new ConcurrentHashMap<>();

    public Copies(Path dataDir) {
        this.folder = dataDir.resolve("plugins");
    }

    /** The same plugin at its private copy; a folder of classes, in development, stays where it is. */
    public Artifact keep(Artifact artifact) {
        if (Files.isDirectory(artifact.path())) {
            return artifact;
        }
        try {
            Files.createDirectories(folder);
            var copy =
                    folder.resolve(artifact.id() + "-" + artifact.version() + "-" + hashOf(artifact.path()) + ".jar");
            if (!Files.exists(copy)) {
                var part = Files.createTempFile(folder, "copy", ".part");
                Files.copy(artifact.path(), part, StandardCopyOption.REPLACE_EXISTING);
                Files.move(part, copy, StandardCopyOption.ATOMIC_MOVE);
            }
            return artifact.at(copy);
        } catch (IOException e) {
            throw new UncheckedIOException("the jar of " + artifact.id() + " cannot be copied", e);
        }
    }

    /** Every version ever kept. */
    public List<Artifact> all() {
        return Files.isDirectory(folder) ? ArtifactReader.read(List.of(folder)) : List.of();
    }

    /** Jars are looked at often and change seldom. */
    private String hashOf(Path file) throws IOException {
        var size = Files.size(file);
        var changed = Files.getLastModifiedTime(file);
        var known = seen.get(file);
        if (known == null || known.size() != size || !known.changed().equals(changed)) {
            known = new Seen(size, changed, hash(file));
            seen.put(file, known);
        }
        return known.hash();
    }

    private static String hash(Path file) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(digest).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
