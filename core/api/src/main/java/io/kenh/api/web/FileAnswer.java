package io.kenh.api.web;

import io.javalin.http.Context;
import io.kenh.api.file.Files;
import io.kenh.api.file.StoredFile;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Hands out what people uploaded or sent. It must not run as ours: shown are pictures and PDF only, by what the content is. */
public final class FileAnswer {
    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");
    private static final String PDF = "application/pdf";

    private FileAnswer() {}

    /** Whether browsers show it as a picture. */
    public static boolean picture(String mediaType) {
        return PICTURES.contains(mediaType);
    }

    /**
     * Answers with the content, or with 304 to who has it; also parts of it, which players of sound and video ask for. Whether the asker may
     * have it is decided before.
     *
     * @param name what it is called when it is saved
     */
    public static void send(Context ctx, Files files, StoredFile file, String name) {
        var tag = "\"" + file.sha256() + "\"";
        ctx.header("Content-Disposition", disposition(file) + fileName(name))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", policy(file))
                // The content behind this address never changes, but who may see it does.
                .header("Cache-Control", "private, no-cache")
                .header("ETag", tag);
        if (tag.equals(ctx.header("If-None-Match"))) {
            ctx.status(304);
        } else {
            ctx.writeSeekableStream(files.open(file.id()), file.mediaType(), file.size());
        }
    }

    private static String disposition(StoredFile file) {
        return picture(file.mediaType()) || PDF.equals(file.mediaType()) ? "inline" : "attachment";
    }

    /** Browsers refuse to show a PDF in a sandbox; their viewer is one itself, so a PDF only gets "load nothing". */
    private static String policy(StoredFile file) {
        return PDF.equals(file.mediaType())
                ? "default-src 'none'; object-src 'self'; frame-ancestors 'none'"
                : "sandbox; default-src 'none'; frame-ancestors 'none'";
    }

    private static String fileName(String name) {
        var plain = name.replaceAll("[^A-Za-z0-9._ -]", "_");
        var encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }
}
