package io.kenh.runtime.config;

import io.kenh.api.settings.Setting;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the deployment decides: environment over file over defaults. Immutable; secrets never appear in {@code toString}. */
public final class Config {
    /** Variables with our prefix that the launcher and the tests read, not the server. */
    private static final Set<String> OTHERS = Set.of("KENH_JAVA_OPTS", "KENH_URL", "KENH_API_KEY", "KENH_CHROME");

    private final Map<String, String> values;
    private final Map<String, String> environment;

    private Config(Map<String, String> values, Map<String, String> environment) {
        this.values = Map.copyOf(values);
        this.environment = Map.copyOf(environment);
    }

    /** For tests and the demo: exactly these values. */
    public static Config of(Map<String, String> values) {
        return new Config(values, Map.of());
    }

    /**
     * @param file a properties file, UTF-8; null for none
     * @param environment the process's; only names with our prefix are kept
     */
    public static Config load(@Nullable Path file, Map<String, String> environment) {
        var values = new HashMap<String, String>();
        if (file != null) {
            var properties = new Properties();
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                properties.load(reader);
            } catch (NoSuchFileException e) {
                throw new ConfigException("There is no configuration file " + file + ".");
            } catch (IOException | IllegalArgumentException e) {
                throw new ConfigException("The configuration file " + file + " cannot be read: " + e.getMessage());
            }
            properties
                    .stringPropertyNames()
                    .forEach(name ->
                            values.put(name, properties.getProperty(name).strip()));
        }
        var ours = new HashMap<String, String>();
        environment.forEach((name, value) -> {
            if (name.startsWith("KENH_") && !OTHERS.contains(name)) {
                ours.put(name, value);
            }
        });
        return new Config(values, ours);
    }

    /** These values over the present ones. */
    public Config with(Map<String, String> more) {
        var all = new HashMap<>(values);
        all.putAll(more);
        return new Config(all, environment);
    }

    public Optional<String> find(String key) {
        var variable = environment.get(ConfigKey.variable(key));
        return Optional.ofNullable(variable != null ? variable : values.get(key))
                .filter(value -> !value.isEmpty());
    }

    public String get(ConfigKey key) {
        return find(key.key()).orElse(key.fallback());
    }

    /** @throws ConfigException when the value is not a whole number in the range */
    public int number(ConfigKey key, int min, int max) {
        try {
            int value = Integer.parseInt(get(key));
            if (value >= min && value <= max) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Falls through to the sentence below, which names the key and the limits.
        }
        throw new ConfigException(
                key.key() + " takes a whole number from " + min + " to " + max + ", not \"" + get(key) + "\"");
    }

    /** @throws ConfigException when the value is neither true nor false */
    public boolean flag(ConfigKey key) {
        return switch (get(key)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new ConfigException(key.key() + " takes true or false, not \"" + get(key) + "\"");
        };
    }

    /**
     * An absolute address, without a slash at its end.
     *
     * @throws ConfigException when the value is none
     */
    public Optional<URI> url(ConfigKey key) {
        return find(key.key()).map(text -> {
            try {
                return URI.create(Setting.url(key.key(), Setting.Kind.DEPLOYMENT, "")
                        .parse()
                        .apply(text));
            } catch (IllegalArgumentException e) {
                throw new ConfigException(
                        key.key() + " takes an address such as https://kenh.example.vn, not \"" + text + "\"");
            }
        });
    }

    public Path dataDir() {
        return Path.of(get(ConfigKeys.DATA_DIR)).toAbsolutePath().normalize();
    }

    /**
     * Refuses keys nobody knows, naming the nearest known one.
     *
     * @param pluginKeys what the plugins found name in their descriptors
     */
    public void checkKnown(Collection<String> pluginKeys) {
        var known = new ArrayList<>(ConfigKeys.ALL.stream().map(ConfigKey::key).toList());
        known.addAll(pluginKeys);
        for (var key : values.keySet()) {
            if (!known.contains(key)) {
                throw new ConfigException(unknown(key, known));
            }
        }
        var variables = known.stream().map(ConfigKey::variable).toList();
        for (var name : environment.keySet()) {
            if (!variables.contains(name)) {
                throw new ConfigException(unknown(name, variables));
            }
        }
    }

    /** All values, environment over file, for settings that plugins declare. */
    public Map<String, String> fixed(Collection<String> keys) {
        var found = new TreeMap<String, String>();
        keys.forEach(key -> find(key).ifPresent(value -> found.put(key, value)));
        return found;
    }

    private static String unknown(String key, List<String> known) {
        var nearest = known.stream()
                .min((a, b) -> Integer.compare(Distance.between(key, a), Distance.between(key, b)))
                .orElseThrow();
        return "Unknown configuration key \"" + key + "\". Did you mean \"" + nearest + "\"?";
    }
}
