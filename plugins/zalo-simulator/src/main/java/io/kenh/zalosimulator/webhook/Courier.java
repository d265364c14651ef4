package io.kenh.zalosimulator.webhook;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Posts one event the way Zalo does. */
final class Courier {
    /** Zalo's limit for the answer (developer documentation, 2026-10). */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final HttpClient http;

    Courier(HttpClient http) {
        this.http = http;
    }

    CompletableFuture<Attempt> post(Due due) {
        HttpRequest request;
        try {
            request = request(due);
        } catch (IllegalArgumentException e) {
            return CompletableFuture.completedFuture(new Attempt(due.id(), 0, String.valueOf(e.getMessage())));
        }
        return http.sendAsync(request, BodyHandlers.discarding())
                .handle((response, failure) -> failure == null
                        ? new Attempt(due.id(), response.statusCode(), "HTTP " + response.statusCode())
                        : new Attempt(due.id(), 0, String.valueOf(failure)));
    }

    private static HttpRequest request(Due due) {
        var bytes = due.body().getBytes(StandardCharsets.UTF_8);
        var secret = due.badSignature() ? due.oaSecretKey() + "?" : due.oaSecretKey();
        var builder = HttpRequest.newBuilder(URI.create(due.url()))
                .version(HttpClient.Version.HTTP_1_1)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json; charset=utf-8")
                .header(Signature.HEADER, Signature.of(due.appId(), bytes, due.timestamp(), secret))
                .POST(BodyPublishers.ofByteArray(bytes));
        if (due.lane().startsWith(Event.BUSINESS_LANE)) {
            builder.header("X-ZEvent-Server", "ZNS");
        }
        if (due.attempts() > 0) {
            builder.header("num_retry", Integer.toString(due.attempts()));
        }
        return builder.build();
    }
}
