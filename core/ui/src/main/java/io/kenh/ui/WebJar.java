package io.kenh.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;

/** Reads files of an npm webjar from the host's own class path, whatever version of it is there. */
public final class WebJar {
    private final String root;

    /** @param name artifact of {@code org.webjars.npm}, e.g. {@code tabler__icons} */
    public WebJar(String name) {
        this.root = "META-INF/resources/webjars/" + name + "/" + version(name) + "/";
    }

    public Optional<byte[]> read(String path) {
        return bytes(root + path);
    }

    private static String version(String name) {
        var description = "META-INF/maven/org.webjars.npm/" + name + "/pom.properties";
        try (var in = WebJar.class.getClassLoader().getResourceAsStream(description)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: org.webjars.npm:" + name);
            }
            var properties = new Properties();
            properties.load(in);
            return properties.getProperty("version", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of the host's class path; never asks a plugin's loader. */
    public static Optional<byte[]> bytes(String path) {
        try (InputStream in = WebJar.class.getClassLoader().getResourceAsStream(path)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
