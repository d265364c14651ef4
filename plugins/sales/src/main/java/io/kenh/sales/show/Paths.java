package io.kenh.sales.show;

import io.javalin.http.Context;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;

/** Ids in addresses. */
public final class Paths {
    private Paths() {}

    /** @throws KenhException {@code core.not-found} when it is not a number */
    public static long id(Context ctx) {
        try {
            return Long.parseLong(ctx.pathParam("id"));
        } catch (NumberFormatException e) {
            throw new KenhException(CoreError.NOT_FOUND, e);
        }
    }
}
