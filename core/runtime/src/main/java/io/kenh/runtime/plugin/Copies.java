package io.kenh.runtime.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

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

    /**
     * Tells builds of one version apart, and guards nothing: who may write here has code of his run anyway. Two sums that the processor
     * itself adds up cost a start nothing; SHA-256 of the same jars, not compiled yet, took a thirtieth of it.
     */
    private static String hash(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        return HexFormat.of().toHexDigits((int) sum(new CRC32(), bytes))
                + HexFormat.of().toHexDigits((int) sum(new CRC32C(), bytes));
    }

    private static long sum(Checksum kind, byte[] bytes) {
        kind.update(bytes, 0, bytes.length);
        return kind.getValue();
    }
}
