package io.kenh.runtime.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Private copies of plugins' jars, named by content: whoever replaces a jar in the plugin folder does not pull it from under the running
 * generation, and the version before an upgrade is still there.
 */
public final class Copies {
    private final Path folder;

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
            var copy = folder.resolve(artifact.id() + "-" + artifact.version() + "-" + hash(artifact.path()) + ".jar");
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

    private static String hash(Path file) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(digest).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
