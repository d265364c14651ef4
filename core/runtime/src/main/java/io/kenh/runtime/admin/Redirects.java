package io.kenh.runtime.admin;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/** Where to go after a form. */
final class Redirects {
    private Redirects() {}

    /** After a POST. */
    static void to(Context ctx, String path) {
        ctx.redirect(path, HttpStatus.SEE_OTHER);
    }

    /** Loads the whole page anew, shell included: language, theme or user changed. */
    static void fresh(Context ctx, String path) {
        if (ctx.header("HX-Request") != null) {
            ctx.header("HX-Redirect", path).status(HttpStatus.OK);
        } else {
            to(ctx, path);
        }
    }

    /** A path of this server that a link gave us; anything else becomes the start page. */
    static String local(@Nullable String path) {
        boolean safe = path != null
                && path.startsWith("/")
                && !path.startsWith("//")
                && path.indexOf('\\') < 0
                && path.chars().allMatch(c -> c > ' ' && c < 127);
        return safe && path != null ? path : "/";
    }
}
