package io.kenh.runtime.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Tells whether a plugin's classes are still the ones that were loaded: a jar's private copy is named by its content, a folder of classes in
 * development is compared by its files.
 *
 * @param files how many files the folder has, 0 for a jar
 * @param newest when the last of them was written, in milliseconds
 */
record Stamp(Artifact artifact, long files, long newest) {
    static Stamp of(Artifact artifact) {
        if (!Files.isDirectory(artifact.path())) {
            return new Stamp(artifact, 0, 0);
        }
        try (var found = Files.walk(artifact.path())) {
            var times =
                    found.filter(Files::isRegularFile).mapToLong(Stamp::written).summaryStatistics();
            return new Stamp(artifact, times.getCount(), times.getMax());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long written(Path file) {
        try {
            return Files.getLastModifiedTime(file).toMillis();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
