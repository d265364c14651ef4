package io.kenh.runtime.i18n;

import io.kenh.runtime.plugin.Artifact;
import io.kenh.runtime.plugin.Artifacts;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Names, summaries and settings of plugins that may not be enabled: read from their files when asked for, without loading their code. */
public final class PluginTexts {
    private record Key(String id, String language) {}

    private final Map<String, Artifact> artifacts;
    private final Map<Key, Properties> texts = new ConcurrentHashMap<>();

    public PluginTexts(Artifacts artifacts) {
        this.artifacts = artifacts.all().stream().collect(Collectors.toMap(Artifact::id, Function.identity()));
    }

    public String name(String id, Locale locale) {
        return text(id, locale, "plugin." + id + ".name", id);
    }

    public String summary(String id, Locale locale) {
        return text(id, locale, "plugin." + id + ".summary", "");
    }

    /** What a setting is and what to know about it, in one line; empty when the plugin does not say. */
    public String setting(String id, String key, Locale locale) {
        var label = text(id, locale, "setting." + key, "");
        var help = text(id, locale, "setting." + key + ".help", "");
        return help.isEmpty() ? label : label + ". " + help;
    }

    private String text(String id, Locale locale, String key, String fallback) {
        var artifact = artifacts.get(id);
        if (artifact == null) {
            return fallback;
        }
        var language = locale.getLanguage().equals("en") ? "en" : "vi";
        return texts.computeIfAbsent(new Key(id, language), file -> read(artifact, language))
                .getProperty(key, fallback)
                .replace("''", "'");
    }

    private static Properties read(Artifact artifact, String language) {
        var name = "i18n/" + artifact.id() + "_" + language + ".properties";
        var properties = new Properties();
        try {
            if (Files.isDirectory(artifact.path())) {
                load(properties, artifact.path().resolve(name));
            } else {
                try (var jar = FileSystems.newFileSystem(artifact.path())) {
                    load(properties, jar.getPath("/" + name));
                }
            }
        } catch (IOException e) {
            // A plugin without a name shows its id; the contract test is what demands one.
            properties.clear();
        }
        return properties;
    }

    private static void load(Properties properties, Path file) throws IOException {
        if (Files.exists(file)) {
            try (Reader reader = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
        }
    }
}
