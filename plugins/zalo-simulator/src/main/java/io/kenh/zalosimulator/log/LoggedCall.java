package io.kenh.zalosimulator.log;

import java.time.Instant;

/** A line of the request log. {@code at} is simulated time. */
public record LoggedCall(
        long id,
        Instant at,
        String method,
        String path,
        String appId,
        String oaId,
        int status,
        int error,
        int millis,
        String fault,
        String request,
        String response) {}
