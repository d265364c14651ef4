package io.kenh.runtime.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Plugins' files under {@code static/}, at {@code /static/<plugin>/<hash>/<file>}: the address changes with the content, so it is cached for ever. */
public final class StaticFiles {
    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript",
            "css", "text/css",
            "svg", "image/svg+xml",
            "png", "image/png",
            "jpg", "image/jpeg",
            "webp", "image/webp",
            "woff2", "font/woff2",
            "json", "application/json");

    private record File(byte[] content, String type, String hash) {}

    private final Map<String, ClassLoader> loaders;
    private final Map<String, File> files = new ConcurrentHashMap<>();

    /** @param loaders plugin id to the loader whose {@code static/} folder it is */
    public StaticFiles(Map<String, ClassLoader> loaders) {
        this.loaders = Map.copyOf(loaders);
    }

    /** @throws IllegalArgumentException when the plugin has no such file */
    public String url(String pluginId, String name) {
        var file = find(pluginId, name)
                .orElseThrow(() -> new IllegalArgumentException(pluginId + " has no file static/" + name));
        return "/static/" + pluginId + "/" + file.hash() + "/" + name;
    }

    /** Answers whatever hash is asked for with the present content; only the present hash is cached for ever. */
    public boolean serve(Context ctx, String pluginId, String hash, String name) {
        var found = find(pluginId, name);
        found.ifPresent(file ->
                send(ctx, file.content(), file.type(), file.hash(), file.hash().equals(hash)));
        return found.isPresent();
    }

    public static void send(Context ctx, byte[] content, String type, String hash, boolean forEver) {
        ctx.header("Cache-Control", forEver ? "public, max-age=31536000, immutable" : "no-cache");
        ctx.header("ETag", "\"" + hash + "\"");
        if (("\"" + hash + "\"").equals(ctx.header("If-None-Match"))) {
            ctx.status(304);
        } else {
            ctx.contentType(type.startsWith("text/") && !type.contains("charset") ? type + "; charset=utf-8" : type)
                    .result(content);
        }
    }

    private Optional<File> find(String pluginId, String name) {
        if (!name.matches("[A-Za-z0-9._/-]{1,120}") || name.contains("..")) {
            return Optional.empty();
        }
        var known = files.get(pluginId + "/" + name);
        if (known != null) {
            return Optional.of(known);
        }
        // Misses are not remembered: anybody can ask for any name.
        var loaded = load(pluginId, name);
        loaded.ifPresent(file -> files.put(pluginId + "/" + name, file));
        return loaded;
    }

    private Optional<File> load(String pluginId, String name) {
        var loader = loaders.get(pluginId);
        URL url = loader == null ? null : loader.getResource("static/" + name);
        var type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (url == null || type == null) {
            return Optional.empty();
        }
        try {
            var connection = url.openConnection();
            // The JVM's jar cache would hold the plugin's jar open after its loader is closed.
            connection.setUseCaches(false);
            try (var in = connection.getInputStream()) {
                var content = in.readAllBytes();
                var digest = MessageDigest.getInstance("SHA-256").digest(content);
                return Optional.of(
                        new File(content, type, HexFormat.of().formatHex(digest).substring(0, 12)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
