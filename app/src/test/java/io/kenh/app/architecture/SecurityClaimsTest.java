package io.kenh.app.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.testkit.PluginFolders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the security document claims is shown by a test that is there. */
class SecurityClaimsTest {
    private static final Pattern SHOWN_BY = Pattern.compile("`(\\w+)#(\\w+)`");

    @Test
    void every_claim_names_a_test_that_exists() throws IOException {
        var document = Files.readString(PluginFolders.root().resolve("core/docs/security.md"));
        var sources = sources();
        var missing = new ArrayList<String>();
        var named = SHOWN_BY.matcher(document);
        int count = 0;
        while (named.find()) {
            count++;
            var file = named.group(1) + ".java";
            var method = "void " + named.group(2) + "(";
            if (sources.stream()
                    .filter(source -> source.endsWith(Path.of(file)))
                    .noneMatch(source -> read(source).contains(method))) {
                missing.add(named.group());
            }
        }
        assertEquals(List.of(), missing);
        assertTrue(count > 60, "only " + count + " tests are named");
    }

    @Test
    void no_claim_stands_alone() throws IOException {
        var document = Files.readString(PluginFolders.root().resolve("core/docs/security.md"));
        var alone = document.lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| Claim"))
                .filter(line -> !SHOWN_BY.matcher(line).find())
                .toList();
        assertEquals(List.of(), alone);
    }

    private static List<Path> sources() throws IOException {
        try (var all = Stream.of("core", "plugins", "app")
                .map(folder -> PluginFolders.root().resolve(folder))
                .flatMap(SecurityClaimsTest::walk)) {
            return all.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains("src/test"))
                    .toList();
        }
    }

    private static Stream<Path> walk(Path folder) {
        try {
            return Files.walk(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
