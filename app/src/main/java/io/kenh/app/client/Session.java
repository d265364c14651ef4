package io.kenh.app.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** A signed-in member of the staff, as their browser would speak. Follows no redirect by itself. */
public final class Session {
    private static final Duration TIME_OUT = Duration.ofSeconds(30);

    private final URI base;
    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private Session(URI base) {
        this.base = base;
    }

    public static Session signIn(URI base, String email, String password) {
        var session = new Session(base);
        int status = session.enter(email, password);
        if (status / 100 != 3) {
            throw new IllegalStateException("sign-in was answered with " + status);
        }
        return session;
    }

    /** Whether the server knows this person by this password. */
    public static boolean maySignIn(URI base, String email, String password) {
        return new Session(base).enter(email, password) / 100 == 3;
    }

    private int enter(String email, String password) {
        return form("/signin", Map.of("email", email, "password", password)).statusCode();
    }

    /** @return the address it leads to */
    public String follow(String path) {
        return send("GET", path, "text/plain", BodyPublishers.noBody())
                .headers()
                .firstValue("Location")
                .orElseThrow(() -> new IllegalStateException(path + " leads nowhere"));
    }

    public HttpResponse<String> form(String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send("POST", path, "application/x-www-form-urlencoded", BodyPublishers.ofString(body));
    }

    /** What a browser would show. */
    public String page(String path) {
        return send("GET", path, "text/html", BodyPublishers.noBody()).body();
    }

    public JsonNode get(String path) {
        return tree(path, send("GET", path, "application/json", BodyPublishers.noBody()));
    }

    public JsonNode post(String path, Object body) {
        return write("POST", path, body);
    }

    public JsonNode put(String path, Object body) {
        return write("PUT", path, body);
    }

    /** @param content goes as the multipart field {@code field} */
    public JsonNode upload(String path, String field, String name, byte[] content) {
        var boundary = "kenh" + UUID.randomUUID();
        var head = "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n"
                .formatted(boundary, field, name);
        var body = BodyPublishers.concat(
                BodyPublishers.ofString(head),
                BodyPublishers.ofByteArray(content),
                BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
        return tree(path, send("POST", path, "multipart/form-data; boundary=" + boundary, body));
    }

    private JsonNode write(String method, String path, Object body) {
        try {
            var text = BodyPublishers.ofString(json.writeValueAsString(body));
            return tree(path, send(method, path, "application/json", text));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private JsonNode tree(String path, HttpResponse<String> answer) {
        if (answer.statusCode() >= 400) {
            throw new IllegalStateException(path + " was answered with " + answer.statusCode() + " " + answer.body());
        }
        try {
            boolean led = answer.statusCode() / 100 == 3;
            return led || answer.body().isBlank() ? json.createObjectNode() : json.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(path + " did not answer with JSON", e);
        }
    }

    private HttpResponse<String> send(String method, String path, String type, BodyPublisher body) {
        var request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(TIME_OUT)
                .header("Content-Type", type)
                .header("Accept", "application/json")
                .header("Sec-Fetch-Site", "same-origin")
                .method(method, body)
                .build();
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("no answer from " + base + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
