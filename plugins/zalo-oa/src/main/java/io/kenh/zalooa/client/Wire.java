package io.kenh.zalooa.client;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends one request and tells "never arrived" from "nobody knows". */
final class Wire {
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final HttpClient http;

    Wire(HttpClient http) {
        this.http = http;
    }

    HttpAnswer send(HttpRequest request) {
        long start = System.nanoTime();
        var limit = request.timeout().orElse(LONGEST);
        // The request's own time-out ends with the headers; this one covers the body as well.
        var pending = http.sendAsync(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        try {
            var response = pending.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            var exhausted = response.headers()
                    .firstValue("X-RateLimit-Remain")
                    .filter(remain -> remain.strip().equals("0"))
                    .isPresent();
            return new HttpAnswer.Received(response.statusCode(), response.body(), exhausted, since(start));
        } catch (ExecutionException e) {
            var cause = e.getCause() == null ? e : e.getCause();
            boolean never = cause instanceof ConnectException
                    || cause instanceof HttpConnectTimeoutException
                    || cause instanceof UnknownHostException;
            return new HttpAnswer.Lost(!never, why(cause), since(start));
        } catch (TimeoutException e) {
            pending.cancel(true);
            return new HttpAnswer.Lost(true, "no whole answer within " + limit.toSeconds() + " s", since(start));
        } catch (InterruptedException e) {
            pending.cancel(true);
            Thread.currentThread().interrupt();
            return new HttpAnswer.Lost(true, "interrupted", since(start));
        }
    }

    private static long since(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static String why(Throwable e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
