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
record Stamp(Path path, long files, long newest) {
    static Stamp of(Path path) {
        if (!Files.isDirectory(path)) {
            return new Stamp(path, 0, 0);
        }
        try (var found = Files.walk(path)) {
            var times =
                    found.filter(Files::isRegularFile).mapToLong(Stamp::written).summaryStatistics();
            return new Stamp(path, times.getCount(), times.getMax());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** To compare with what an earlier process saw: the data folder may have moved since, a copy's name has not. */
    String text() {
        return files == 0 ? String.valueOf(path.getFileName()) : path + ":" + files + ":" + newest;
    }

    private static long written(Path file) {
        try {
            return Files.getLastModifiedTime(file).toMillis();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
