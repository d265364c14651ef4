package io.kenh.testkit.contract;

import io.kenh.testkit.PluginFolders.Folder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Compares the languages of a plugin's texts. */
public final class TextCheck {
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");
    private static final List<String> CONVENTIONS =
            List.of("menu.", "permission.", "role.", "setting.", "doc.", "error.", "plugin.");

    private TextCheck() {}

    public static List<String> differences(Folder plugin) {
        var mistakes = new ArrayList<String>();
        var texts = plugin.classes().resolve("i18n");
        var vi = load(texts.resolve(plugin.id() + "_vi.properties"));
        var en = load(texts.resolve(plugin.id() + "_en.properties"));
        var keys = new TreeSet<String>();
        keys.addAll(vi.stringPropertyNames());
        keys.addAll(en.stringPropertyNames());
        for (var must : List.of("plugin." + plugin.id() + ".name", "plugin." + plugin.id() + ".summary")) {
            keys.add(must);
        }
        for (var key : keys) {
            var inVi = vi.getProperty(key, "");
            var inEn = en.getProperty(key, "");
            if (inVi.isBlank() || inEn.isBlank()) {
                mistakes.add(key + ": missing in " + (inVi.isBlank() ? "vi" : "en"));
            } else if (!arguments(inVi).equals(arguments(inEn))) {
                mistakes.add(key + ": the languages take different arguments");
            }
            if (!key.startsWith(plugin.id() + ".") && CONVENTIONS.stream().noneMatch(key::startsWith)) {
                mistakes.add(key + ": does not start with " + plugin.id());
            }
        }
        return mistakes;
    }

    private static TreeSet<String> arguments(String text) {
        var arguments = new TreeSet<String>();
        var matcher = ARGUMENT.matcher(text);
        while (matcher.find()) {
            arguments.add(matcher.group(1));
        }
        return arguments;
    }

    private static Properties load(Path file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
