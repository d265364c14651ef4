package io.kenh.runtime.i18n;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Reads one UTF-8 properties file of exactly this class loader. */
final class TextFile {
    private TextFile() {}

    /** Empty when there is no such file. */
    static Map<String, String> read(ClassLoader loader, String name) {
        var url = local(loader, name);
        if (url == null) {
            return Map.of();
        }
        try {
            var connection = url.openConnection();
            // A cached jar connection would keep the plugin's jar open after its loader is closed.
            connection.setUseCaches(false);
            var properties = new Properties();
            try (var reader = new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
            var texts = new HashMap<String, String>();
            properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    /** A plugin's loader must answer for itself only, never with a file of the host. */
    private static @Nullable URL local(ClassLoader loader, String name) {
        return loader instanceof URLClassLoader own ? own.findResource(name) : loader.getResource(name);
    }
}
