package io.kenh.testkit.contract;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.kenh.api.data.CompanyOwned;
import io.kenh.runtime.generation.Catalog.Owned;
import io.kenh.testkit.PluginFolders;
import io.kenh.testkit.PluginFolders.Folder;
import io.kenh.testkit.TestKenh;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks at what a plugin's module compiled to. */
public final class CodeCheck {
    private static final Pattern CREATED = Pattern.compile(
            "create\\s+(?:table|sequence|view)\\s+(?:if\\s+not\\s+exists\\s+)?\"?(\\w+)", Pattern.CASE_INSENSITIVE);

    private CodeCheck() {}

    /** Tables, sequences and views whose names do not start with the plugin's prefix. */
    public static List<String> strayNames(Folder plugin) {
        var stray = new ArrayList<String>();
        for (var script : files(plugin.classes().resolve("db"), ".sql")) {
            var created = CREATED.matcher(read(script));
            while (created.find()) {
                if (!created.group(1).startsWith(plugin.tablePrefix())) {
                    stray.add(script.getFileName() + ": " + created.group(1));
                }
            }
        }
        return stray;
    }

    /** Other plugins used without being declared, or declared without being used. */
    public static List<String> dependencyMistakes(Folder plugin) {
        var used = new TreeSet<String>();
        var classes = new ClassFileImporter().importPath(plugin.classes());
        for (var other : PluginFolders.all().values()) {
            boolean touches = classes.stream()
                    .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                    .anyMatch(dependency -> in(dependency.getTargetClass(), other.rootPackage()));
            if (touches && !other.id().equals(plugin.id())) {
                used.add(other.id());
            }
        }
        var mistakes = new ArrayList<String>();
        var declared = Stream.concat(plugin.requires().stream(), plugin.optional().stream())
                .toList();
        used.stream().filter(id -> !declared.contains(id)).forEach(id -> mistakes.add("used but not declared: " + id));
        declared.stream()
                .filter(id -> PluginFolders.all().containsKey(id) && !used.contains(id))
                .forEach(id -> mistakes.add("declared but not used: " + id));
        return mistakes;
    }

    /** Classes outside the plugin's own package and the libraries it carries by decision. */
    public static List<String> foreignClasses(Folder plugin, List<String> bundled) {
        var allowed = Stream.concat(Stream.of(plugin.rootPackage()), bundled.stream())
                .map(name -> name.replace('.', '/') + "/")
                .toList();
        return files(plugin.classes(), ".class").stream()
                .map(file -> plugin.classes().relativize(file).toString().replace('\\', '/'))
                .filter(name -> allowed.stream().noneMatch(name::startsWith))
                .toList();
    }

    /** Entities that have a company of their own making and do not say who sees them. */
    public static List<String> unfilteredEntities(TestKenh kenh, String id) {
        try (var generation = kenh.lease()) {
            return generation.catalog().entities().stream()
                    .filter(owned -> owned.pluginId().equals(id))
                    .map(Owned::value)
                    .filter(CodeCheck::hasCompany)
                    .filter(entity -> !restricted(entity))
                    .map(Class::getName)
                    .toList();
        }
    }

    /** A row that is the company's (its id is the company's) is found by that id only. */
    private static boolean hasCompany(Class<?> entity) {
        return Arrays.stream(entity.getDeclaredFields())
                .filter(field -> !field.isAnnotationPresent(Id.class))
                .map(field -> field.getAnnotation(Column.class))
                .anyMatch(column -> column != null && column.name().equals("company_id"));
    }

    private static boolean restricted(Class<?> entity) {
        return Arrays.stream(entity.getAnnotations())
                .filter(annotation ->
                        annotation.annotationType().getName().equals("org.hibernate.annotations.SQLRestriction"))
                .anyMatch(annotation -> annotation.toString().contains(CompanyOwned.SEEN));
    }

    private static boolean in(JavaClass type, String rootPackage) {
        return type.getPackageName().equals(rootPackage)
                || type.getPackageName().startsWith(rootPackage + ".");
    }

    private static List<Path> files(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
