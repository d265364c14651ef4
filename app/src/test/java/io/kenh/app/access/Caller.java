package io.kenh.app.access;

import io.kenh.runtime.web.RouteTable.Route;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/** Asks for a route with nothing in its body, about a thing that is not there. */
final class Caller implements AutoCloseable {
    private static final String NOBODYS_ID = "999999999999";

    /** @param location empty without a redirect */
    record Reply(int status, String location) {
        boolean failed() {
            return status >= 500;
        }

        boolean forbidden() {
            return status == 403;
        }

        boolean sentToSignIn() {
            // A page that signs out itself answers 303.
            return status == 401
                    || status == 302 && (location.startsWith("/signin") || location.startsWith("/portal/sign-in"));
        }

        @Override
        public String toString() {
            return status + (location.isEmpty() ? "" : " " + location);
        }
    }

    private final URI server;
    private final HttpClient http = HttpClient.newHttpClient();

    Caller(URI server) {
        this.server = server;
    }

    /** As a page of this server would. */
    Reply call(Route route, Map<String, String> headers) {
        return call(route, headers, "same-origin");
    }

    /** @param site what a browser says about the page the request comes from */
    Reply call(Route route, Map<String, String> headers, String site) {
        var path = route.path().replaceAll("\\{[^}]+}", NOBODYS_ID).replaceAll("<[^>]+>", "nothing.txt");
        var json = route.path().startsWith("/api/");
        var request = HttpRequest.newBuilder(server.resolve(path))
                .method(route.method(), body(route.method(), json))
                .header("Sec-Fetch-Site", site)
                .header("Content-Type", json ? "application/json" : "application/x-www-form-urlencoded");
        headers.forEach(request::header);
        return send(request.build());
    }

    Reply send(HttpRequest request) {
        try {
            var answer = http.send(request, BodyHandlers.ofInputStream());
            try (var body = answer.body()) {
                readUnlessEndless(answer.headers().firstValue("Content-Type").orElse(""), body);
            }
            return new Reply(
                    answer.statusCode(), answer.headers().firstValue("Location").orElse(""));
        } catch (IOException e) {
            throw new AssertionError(request + " was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void readUnlessEndless(String type, InputStream body) throws IOException {
        if (!type.startsWith("text/event-stream")) {
            body.transferTo(java.io.OutputStream.nullOutputStream());
        }
    }

    private static BodyPublisher body(String method, boolean json) {
        return method.equals("GET") || method.equals("DELETE")
                ? BodyPublishers.noBody()
                : BodyPublishers.ofString(json ? "{}" : "");
    }

    @Override
    public void close() {
        http.shutdownNow();
        http.close();
    }
}
