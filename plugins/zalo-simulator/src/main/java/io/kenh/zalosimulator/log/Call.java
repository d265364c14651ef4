package io.kenh.zalosimulator.log;

/** A request and its answer. {@code error} is Zalo's number, 0 for success; {@code fault} the name of the fault that hit it, or empty. */
public record Call(
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
