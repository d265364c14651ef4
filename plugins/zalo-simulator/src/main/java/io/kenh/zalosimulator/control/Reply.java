package io.kenh.zalosimulator.control;

import io.javalin.http.Context;
import io.kenh.api.error.KenhException;
import io.kenh.zalosimulator.SimulatorError;
import io.kenh.zalosimulator.platform.Members;
import io.kenh.zalosimulator.platform.Platform;

/** JSON in and out of the control API. */
record Reply(Platform platform) {

    void send(Context ctx, Object body) {
        ctx.contentType("application/json").result(platform.host().json().write(body));
    }

    <T> T body(Context ctx, Class<T> type) {
        try {
            return platform.host().json().read(ctx.body().isBlank() ? "{}" : ctx.body(), type);
        } catch (IllegalArgumentException e) {
            throw new KenhException(SimulatorError.BAD_INPUT, e);
        }
    }

    Members members(Context ctx) {
        try {
            return ctx.body().isBlank()
                    ? Members.EMPTY
                    : new Members(platform.host().json().readMap(ctx.body()));
        } catch (IllegalArgumentException e) {
            throw new KenhException(SimulatorError.BAD_INPUT, e);
        }
    }

    static String need(Members body, String name) {
        return body.filled(name).orElseThrow(() -> new KenhException(SimulatorError.BAD_INPUT, name));
    }

    static long cursor(Context ctx) {
        return io.kenh.api.data.Cursor.decode(ctx.queryParam("cursor"), 1)
                .map(cursor -> cursor.asLong(0))
                .orElse(Long.MAX_VALUE);
    }

    static int limit(Context ctx) {
        var text = ctx.queryParam("limit");
        try {
            return text == null ? 50 : Math.clamp(Integer.parseInt(text), 1, 500);
        } catch (NumberFormatException e) {
            throw new KenhException(SimulatorError.BAD_INPUT, e);
        }
    }
}
