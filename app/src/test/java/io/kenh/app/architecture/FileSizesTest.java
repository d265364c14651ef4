package io.kenh.app.architecture;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.testkit.PluginFolders;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Small files: a class that outgrows its page is two classes. */
class FileSizesTest {
    private static final int HARD_STOP = 400;
    private static final int NINETIETH_PERCENTILE = 170;

    @Test
    void no_file_is_longer_than_the_hard_stop() {
        var tooLong = new ArrayList<String>();
        for (var file : sources()) {
            var lines = lines(file);
            if (lines > HARD_STOP) {
                tooLong.add(file + ": " + lines);
            }
        }
        assertTrue(tooLong.isEmpty(), () -> String.join("\n", tooLong));
    }

    @Test
    void nine_of_ten_files_are_short() {
        var sorted = sources().stream().map(FileSizesTest::lines).sorted().toList();
        var ninetieth = sorted.get(sorted.size() * 9 / 10);
        assertTrue(ninetieth <= NINETIETH_PERCENTILE, () -> "nine of ten files have up to " + ninetieth + " lines");
    }

    private static List<Path> sources() {
        return new SourceText(PluginFolders.root())
                .files().stream()
                        .filter(file -> file.toString().endsWith(".java"))
                        .toList();
    }

    private static int lines(Path file) {
        return (int) SourceText.read(file).lines().count();
    }
}
