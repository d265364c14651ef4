package io.kenh.api.web;

import io.javalin.http.Context;

/** Who calls, as far as the network tells. */
public final class Visitor {
    /** Set by the host before any handler runs. */
    public static final String ADDRESS = "kenh.address";

    private Visitor() {}

    /** The visitor's IP address, also behind the proxy the deployment trusts. */
    public static String address(Context ctx) {
        String known = ctx.attribute(ADDRESS);
        return known == null ? ctx.ip() : known;
    }
}
