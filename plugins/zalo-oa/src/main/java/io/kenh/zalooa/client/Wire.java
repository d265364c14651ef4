package io.kenh.zalooa.client;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** Sends one request and tells "never arrived" from "nobody knows". */
final class Wire {
    private final HttpClient http;

    Wire(HttpClient http) {
        this.http = http;
    }

    HttpAnswer send(HttpRequest request) {
        long start = System.nanoTime();
        try {
            var response = http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            var exhausted = response.headers()
                    .firstValue("X-RateLimit-Remain")
                    .filter(remain -> remain.strip().equals("0"))
                    .isPresent();
            return new HttpAnswer.Received(response.statusCode(), response.body(), exhausted, since(start));
        } catch (ConnectException | HttpConnectTimeoutException | UnknownHostException e) {
            return new HttpAnswer.Lost(false, why(e), since(start));
        } catch (IOException e) {
            return new HttpAnswer.Lost(true, why(e), since(start));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new HttpAnswer.Lost(true, "interrupted", since(start));
        }
    }

    private static long since(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static String why(Exception e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
