package io.kenh.api.web;

import io.javalin.http.Context;

/** Checks a machine's signature. {@code ctx.bodyAsBytes()} are the bytes as received. Compare in constant time. */
@FunctionalInterface
public interface Verifier {
    boolean verify(Context ctx);
}
