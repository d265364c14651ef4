package io.kenh.app.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.kenh.testkit.PluginFolders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** All classes of the project, from the folders they were compiled into: plugins are on nobody's class path. */
final class Code {
    private static final JavaClasses ALL = read();

    private Code() {}

    static JavaClasses all() {
        return ALL;
    }

    private static JavaClasses read() {
        var root = PluginFolders.root();
        List<Path> folders = new ArrayList<>();
        for (var core : List.of("core/api", "core/ui", "core/runtime", "app")) {
            folders.add(root.resolve(core).resolve("target/classes"));
        }
        PluginFolders.all().values().forEach(plugin -> folders.add(plugin.classes()));
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPaths(folders.stream().filter(Files::isDirectory).toList());
    }
}
