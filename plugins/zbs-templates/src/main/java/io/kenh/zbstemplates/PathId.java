package io.kenh.zbstemplates;

import io.javalin.http.Context;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;

/** Ids in addresses. */
public final class PathId {
    private PathId() {}

    public static long of(Context ctx) {
        return of(ctx, "id");
    }

    /** @throws KenhException {@code core.not-found} when it is not a number */
    public static long of(Context ctx, String name) {
        try {
            return Long.parseLong(ctx.pathParam(name));
        } catch (NumberFormatException e) {
            throw new KenhException(CoreError.NOT_FOUND, e);
        }
    }
}
