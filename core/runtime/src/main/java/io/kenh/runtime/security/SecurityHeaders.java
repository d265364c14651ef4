package io.kenh.runtime.security;

import io.javalin.http.Context;

/** Headers for every answer. */
public final class SecurityHeaders {
    public static final String CONTENT_SECURITY_POLICY = "default-src 'self'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data: blob: https:; font-src 'self'; connect-src 'self'; object-src 'none';"
            + " base-uri 'self'; frame-ancestors 'none'; form-action 'self'";

    private SecurityHeaders() {}

    /** @param https whether people reach us by https only */
    public static void apply(Context ctx, boolean https) {
        ctx.header("Content-Security-Policy", CONTENT_SECURITY_POLICY);
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
