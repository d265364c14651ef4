package io.kenh.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Speaks HTTP to the server as a browser or a program would: keeps cookies, follows no redirects unless asked. */
public final class Browserless {
    private final URI base;
    private final HttpClient client;
    private final Map<String, String> headers;

    Browserless(URI base, Map<String, String> headers) {
        this.base = base;
        this.headers = headers;
        this.client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    /** A program with an API key, also of a server in another process. */
    public static Browserless program(URI base, String apiKey) {
        return new Browserless(base, Map.of("Authorization", "Bearer " + apiKey, "Accept", "application/json"));
    }

    private Browserless(Browserless of, Map<String, String> headers) {
        this.base = of.base;
        this.client = of.client;
        this.headers = headers;
    }

    /** The same session with one more header: {@code with("HX-Request", "true")}. */
    public Browserless with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Browserless(this, more);
    }

    public Answer get(String path) {
        return send(path, "GET", BodyPublishers.noBody(), Map.of());
    }

    /** A file, which must be there. */
    public byte[] bytes(String path) {
        var response = send(path, "GET", BodyPublishers.noBody(), Map.of(), BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new AssertionError("expected 200 but was " + response.statusCode() + ": " + path);
        }
        return response.body();
    }

    /** Follows at most 5 redirects. */
    public Answer open(String path) {
        var answer = get(path);
        for (var i = 0; i < 5 && answer.status() / 100 == 3; i++) {
            answer = get(answer.location());
        }
        return answer;
    }

    /** A form, as a page of this server would send it. */
    public Answer post(String path, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(
                path,
                "POST",
                BodyPublishers.ofString(body),
                Map.of("Content-Type", "application/x-www-form-urlencoded", "Sec-Fetch-Site", "same-origin"));
    }

    public Answer postJson(String path, String json) {
        return send(
                path,
                "POST",
                BodyPublishers.ofString(json),
                Map.of("Content-Type", "application/json", "Sec-Fetch-Site", "same-origin"));
    }

    /** A form with one file. */
    public Answer upload(String path, Map<String, String> form, String field, String fileName, byte[] content) {
        var boundary = "kenh" + UUID.randomUUID();
        var head = new StringBuilder();
        form.forEach((name, value) -> head.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(boundary, name, value)));
        head.append("--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n"
                        .formatted(boundary, field, fileName))
                .append("Content-Type: application/octet-stream\r\n\r\n");
        var body = BodyPublishers.concat(
                BodyPublishers.ofString(head.toString()),
                BodyPublishers.ofByteArray(content),
                BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
        return send(
                path,
                "POST",
                body,
                Map.of("Content-Type", "multipart/form-data; boundary=" + boundary, "Sec-Fetch-Site", "same-origin"));
    }

    /** Raw bytes with these headers, as a machine sends them. */
    public Answer send(String path, String method, BodyPublisher body, Map<String, String> extra) {
        var response = send(path, method, body, extra, BodyHandlers.ofString());
        var location = response.headers().firstValue("Location").orElse("");
        return new Answer(response.statusCode(), response.headers(), response.body(), location);
    }

    private <T> HttpResponse<T> send(
            String path, String method, BodyPublisher body, Map<String, String> extra, BodyHandler<T> reader) {
        var request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .method(method, body);
        headers.forEach(request::header);
        extra.forEach(request::header);
        try {
            return client.send(request.build(), reader);
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
