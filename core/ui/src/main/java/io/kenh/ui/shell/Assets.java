package io.kenh.ui.shell;

import io.kenh.ui.WebJar;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/**
 * The host's own static files: read and hashed once, addressed by name and content ({@code /static/ui/3f2a…/kenh.css}), so that they
 * can be cached for ever. Nothing comes from another server.
 */
public final class Assets {
    /** What the address of every file here starts with. */
    public static final String ROOT = "/static/ui/";

    private static final String OWN = "io/kenh/ui/static/";

    /** The kit's own style sheets, joined in this order into {@code kenh.css}. */
    private static final List<String> STYLES = List.of(
            "tokens.css",
            "shell.css",
            "pages.css",
            "parts.css",
            "lists.css",
            "float.css",
            "chat.css",
            "records.css",
            "views.css",
            "documents.css");

    private static final List<String> OTHERS = List.of(
            "theme.js",
            "kenh.js",
            "live.js",
            "leave.js",
            "nav.js",
            "palette.js",
            "forms.js",
            "records.js",
            "combo.js",
            "signature.js",
            "icon.svg");
    private static final Map<String, Asset> FILES = load();

    private Assets() {}

    /** @throws IllegalArgumentException when there is no such file */
    public static String url(String name) {
        var asset = FILES.get(name);
        if (asset == null) {
            throw new IllegalArgumentException("no such file: " + name);
        }
        return ROOT + asset.hash() + "/" + name;
    }

    /**
     * @param path of the request, {@code /static/ui/<hash>/<name>} or {@code /static/ui/<name>}; an old hash finds the file of today, so
     *     compare with {@link Asset#hash} before saying "for ever"
     */
    public static Optional<Asset> find(String path) {
        if (!path.startsWith(ROOT)) {
            return Optional.empty();
        }
        return Optional.ofNullable(FILES.get(path.substring(path.lastIndexOf('/') + 1)));
    }

    public static Iterable<Asset> all() {
        return FILES.values();
    }

    private static Map<String, Asset> load() {
        var files = new LinkedHashMap<String, Asset>();
        var tabler = new WebJar("tabler__core");
        put(files, "tabler.min.css", tabler.read("dist/css/tabler.min.css"));
        put(files, "tabler.min.js", tabler.read("dist/js/tabler.min.js"));
        put(files, "htmx.min.js", new WebJar("htmx.org").read("dist/htmx.min.js"));
        put(files, "signature_pad.min.js", new WebJar("signature_pad").read("dist/signature_pad.umd.min.js"));
        put(files, "kenh.css", Optional.of(joined()));
        for (var own : OTHERS) {
            put(files, own, WebJar.bytes(OWN + own));
        }
        return files;
    }

    private static void put(Map<String, Asset> files, String name, Optional<byte[]> content) {
        var bytes = content.orElseThrow(() -> new IllegalStateException("not on the class path: " + name));
        files.put(name, new Asset(name, bytes, gzip(bytes), mediaType(name), hash(bytes)));
    }

    private static byte[] joined() {
        var all = new ByteArrayOutputStream();
        for (var style : STYLES) {
            all.writeBytes(WebJar.bytes(OWN + style).orElseThrow());
        }
        return all.toByteArray();
    }

    private static byte[] gzip(byte[] bytes) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static String mediaType(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "css" -> "text/css; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "svg" -> "image/svg+xml";
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static String hash(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest).substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
