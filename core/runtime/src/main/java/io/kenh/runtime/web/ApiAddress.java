package io.kenh.runtime.web;

import io.javalin.http.Context;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.api.web.Endpoint;
import io.kenh.runtime.config.Distance;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What may stand around the body of a call: a misspelt filter would otherwise answer with everything. */
final class ApiAddress {
    private static final String JSON = "application/json";

    private ApiAddress() {}

    /** @throws KenhException {@code core.bad-request}, naming the parameter that the endpoint does not have */
    static void check(Context ctx, Endpoint<?, ?> endpoint) {
        if (ctx.queryString() == null) {
            return;
        }
        var known =
                endpoint.notes().queries().stream().map(Endpoint.Query::name).toList();
        for (var name : ctx.queryParamMap().keySet()) {
            if (!known.contains(name)) {
                throw new KenhException(CoreError.BAD_REQUEST, Map.of(name, sentence(name, known)));
            }
        }
    }

    private static String sentence(String name, List<String> known) {
        return Distance.near(name, known)
                .map(near -> Current.texts().get("core-host.api.parameter-near", name, near))
                .orElseGet(() -> Current.texts().get("core-host.api.parameter", name));
    }

    /** Whoever does not say what a body is sends JSON. @throws KenhException {@code core.media-type} for anything else */
    static void checkJson(Context ctx) {
        var type = ctx.contentType();
        if (type == null) {
            return;
        }
        var plain = type.split(";", 2)[0].strip();
        if (!plain.equalsIgnoreCase(JSON) && !plain.toLowerCase(Locale.ROOT).endsWith("+json")) {
            throw new KenhException(CoreError.MEDIA_TYPE, JSON, plain);
        }
    }
}
