package io.kenh.runtime.security;

import io.javalin.http.Context;
import java.util.Collection;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Headers for every answer of a generation. */
public final class SecurityHeaders {
    private static final Pattern DOMAIN = Pattern.compile("[a-z0-9]([a-z0-9.-]*[a-z0-9])?");

    private final String contentSecurityPolicy;

    /**
     * @param imageHosts domains whose pictures may be shown, see {@link io.kenh.api.addon.Addon#imageHosts}
     * @throws IllegalArgumentException when one of them is not a domain
     */
    public SecurityHeaders(Collection<String> imageHosts) {
        var images = new StringBuilder("img-src 'self' data: blob:");
        for (var domain : new TreeSet<>(imageHosts)) {
            if (!DOMAIN.matcher(domain).matches()) {
                throw new IllegalArgumentException("not a domain to show pictures of: " + domain);
            }
            images.append(" https://").append(domain).append(" https://*.").append(domain);
        }
        contentSecurityPolicy = "default-src 'self'; script-src 'self'; style-src 'self'; " + images
                + "; font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'self'; frame-ancestors 'none';"
                + " form-action 'self'";
    }

    /** @param https whether people reach us by https only */
    public void apply(Context ctx, boolean https) {
        ctx.header("Content-Security-Policy", contentSecurityPolicy);
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.header("X-Frame-Options", "DENY");
        ctx.header("Referrer-Policy", "same-origin");
        ctx.header("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
        ctx.header("Cross-Origin-Opener-Policy", "same-origin");
        if (https) {
            ctx.header("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }
}
