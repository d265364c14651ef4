package io.kenh.runtime.web;

import io.javalin.http.Context;
import io.kenh.api.web.Access;
import io.kenh.ui.form.Characters;
import java.util.List;

/** Refuses what no text of ours may hold before a handler sees it: in the address and in a form. */
final class Input {
    private static final String NUL = "%00";

    private Input() {}

    /** @throws io.kenh.api.error.KenhException {@code core.invalid}, naming the field */
    static void check(Context ctx, Access access) {
        var query = ctx.queryString();
        if (query != null && query.contains(NUL)) {
            Characters.check(ctx.queryParamMap());
        }
        if (ctx.req().getRequestURI().contains(NUL)) {
            ctx.pathParamMap().forEach((name, value) -> Characters.check(java.util.Map.of(name, List.of(value))));
        }
        if (isForm(ctx, access) && ctx.body().contains(NUL)) {
            Characters.check(ctx.formParamMap());
        }
    }

    /** What a machine sends is its route's business, as it came. */
    private static boolean isForm(Context ctx, Access access) {
        var type = ctx.contentType();
        return type != null
                && type.startsWith("application/x-www-form-urlencoded")
                && !(access instanceof Access.Signed)
                && !ctx.path().startsWith("/webhooks/");
    }
}
