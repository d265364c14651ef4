package io.kenh.runtime.security;

import io.javalin.http.Context;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells whether a browser sent a request from one of our own pages. */
final class OriginCheck {
    /** What the headers say. */
    enum Verdict {
        SAME,
        CROSS,
        /** No browser of this decade. */
        UNKNOWN
    }

    /** The headers that decide. */
    record Headers(
            @Nullable String secFetchSite,
            @Nullable String origin,
            @Nullable String referer,
            @Nullable String host) {
        static Headers of(Context ctx) {
            return new Headers(
                    ctx.header("Sec-Fetch-Site"), ctx.header("Origin"), ctx.header("Referer"), ctx.header("Host"));
        }
    }

    private OriginCheck() {}

    static boolean changesNothing(String method) {
        return method.equals("GET") || method.equals("HEAD") || method.equals("OPTIONS");
    }

    static Verdict verdict(Headers headers, URI publicUrl) {
        if (headers.secFetchSite() != null) {
            var site = headers.secFetchSite();
            return site.equals("same-origin") || site.equals("none") ? Verdict.SAME : Verdict.CROSS;
        }
        var source = headers.origin() != null ? headers.origin() : headers.referer();
        if (source == null) {
            return Verdict.UNKNOWN;
        }
        return authority(source)
                        .filter(from -> from.equalsIgnoreCase(headers.host()) || from.equals(authority(publicUrl)))
                        .isPresent()
                ? Verdict.SAME
                : Verdict.CROSS;
    }

    private static Optional<String> authority(String source) {
        try {
            return Optional.ofNullable(authority(URI.create(source)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static @Nullable String authority(URI uri) {
        return uri.getAuthority() == null ? null : uri.getAuthority().toLowerCase(Locale.ROOT);
    }
}
