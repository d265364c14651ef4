package io.kenh.api.web;

import io.javalin.http.Context;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;

/** Ids in addresses. */
public final class PathId {
    private PathId() {}

    /** The parameter {@code id}. */
    public static long of(Context ctx) {
        return of(ctx, "id");
    }

    /** @throws KenhException {@code core.not-found} when it is not a number: no record has such an id */
    public static long of(Context ctx, String name) {
        return parse(ctx.pathParam(name));
    }

    /** @throws KenhException {@code core.not-found} */
    public static long parse(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new KenhException(CoreError.NOT_FOUND, e);
        }
    }
}
