package io.kenh.api.web;

import io.javalin.http.Handler;

/**
 * Where a plugin states its routes. Paths start with {@code /<plugin id>/}; the outside worlds {@code /portal/}, {@code /webhooks/} and
 * {@code /embed/} are open to all plugins, duplicates are refused. Path parameters: {@code /sales/orders/{id}}. Handlers run on virtual
 * threads and may block.
 */
public interface Routes {
    Routes get(String path, Access access, Handler handler);

    Routes post(String path, Access access, Handler handler);

    /** For machines' protocols and {@code api} only; pages use GET and POST. */
    Routes put(String path, Access access, Handler handler);

    Routes delete(String path, Access access, Handler handler);

    /** JSON under {@code /api/v1}: {@code Endpoint} paths start with {@code /<plugin id>/}. */
    Routes api(Endpoint<?, ?> endpoint);
}
