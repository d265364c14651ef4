package io.kenh.runtime.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.kenh.runtime.plugin.Artifact;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginFilesTest {
    @TempDir
    private Path folder;

    private static Artifact artifact(String id, Path path) {
        return new Artifact(id, "1.0", "x.Addon", List.of(), "", "", "puzzle", "other", List.of(), false, path);
    }

    private Path jar(String... entries) throws IOException {
        var jar = folder.resolve("plugin.jar");
        try (var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (var entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write(entry.getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return jar;
    }

    @Test
    void files_of_jars_and_of_class_folders_are_found_by_plugin_and_name() throws IOException {
        var classes = folder.resolve("classes");
        Files.createDirectories(classes.resolve("zbs/deeper"));
        Files.writeString(classes.resolve("zbs/b.yaml"), "b");
        Files.writeString(classes.resolve("zbs/deeper/c.yaml"), "c");
        var files = new PluginFiles(List.of(
                artifact("sales", jar("zbs/z.yaml", "zbs/a.yaml", "zbs/more/x.yaml", "other/y.yaml")),
                artifact("crm", classes),
                artifact("bare", Files.createDirectories(folder.resolve("bare")))));
        assertEquals(
                List.of("crm b.yaml b", "sales a.yaml zbs/a.yaml", "sales z.yaml zbs/z.yaml"),
                files.in("zbs").stream()
                        .map(file -> file.pluginId() + " " + file.name() + " "
                                + new String(file.content(), StandardCharsets.UTF_8))
                        .toList());
        assertEquals(List.of(), files.in("nothing"));
    }

    @Test
    void a_file_too_large_is_left_out() throws IOException {
        var classes = folder.resolve("classes");
        Files.createDirectories(classes.resolve("zbs"));
        Files.write(classes.resolve("zbs/large.yaml"), new byte[1_000_001]);
        Files.write(classes.resolve("zbs/small.yaml"), new byte[1_000_000]);
        var found = new PluginFiles(List.of(artifact("crm", classes))).in("zbs");
        assertEquals(List.of("small.yaml"), found.stream().map(f -> f.name()).toList());
    }

    @Test
    void a_folder_cannot_lead_out_of_the_plugin() {
        var files = new PluginFiles(List.of());
        for (var path : List.of("..", "../x", "/etc", "zbs/../..", "")) {
            assertThrows(IllegalArgumentException.class, () -> files.in(path), path);
        }
    }
}
