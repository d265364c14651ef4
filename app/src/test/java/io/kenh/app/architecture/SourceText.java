package io.kenh.app.architecture;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The text files below a folder. */
record SourceText(Path folder) {
    private static final List<String> TEXT = List.of(".java", ".jte", ".properties", ".sql", ".js", ".css");

    /** An example in a comment binds nobody. */
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|(?m)^\\s*(//|--|#).*$", Pattern.DOTALL);

    List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> TEXT.stream().anyMatch(file.toString()::endsWith))
                    .filter(file -> !file.toString().contains("/target/"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void mustNotContain(String... words) {
        var found = new ArrayList<String>();
        for (var file : files()) {
            var text = COMMENT.matcher(read(file)).replaceAll("").toLowerCase(Locale.ROOT);
            for (var word : words) {
                if (text.contains(word)) {
                    found.add(file + " says " + word);
                }
            }
        }
        assertTrue(found.isEmpty(), () -> String.join("\n", found));
    }

    static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
