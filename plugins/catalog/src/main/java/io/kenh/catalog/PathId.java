package io.kenh.catalog;

import io.javalin.http.Context;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.ui.form.Form;

/** Ids and versions from requests. */
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

    /** What a form's input is based on. @throws KenhException {@code core.bad-request} when it is not there */
    public static int version(Form form) {
        try {
            return Integer.parseInt(form.value("version"));
        } catch (NumberFormatException e) {
            throw new KenhException(CoreError.BAD_REQUEST, e);
        }
    }
}
