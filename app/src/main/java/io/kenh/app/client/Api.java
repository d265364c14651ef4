package io.kenh.app.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A server's JSON API with an API key. */
public final class Api {
    private static final Duration TIME_OUT = Duration.ofSeconds(30);

    private final URI base;
    private final String key;
    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    public Api(URI base, String key) {
        this.base = base;
        this.key = key;
    }

    public JsonNode get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    public JsonNode post(String path, Object body) {
        return send("POST", path, BodyPublishers.ofString(write(body)));
    }

    private String write(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private JsonNode send(String method, String path, BodyPublisher body) {
        try {
            return send(request(method, path, body));
        } catch (IllegalArgumentException e) {
            throw new Refusal(
                    "the server cannot be asked like that, is there a space or a line break? " + e.getMessage(), e);
        }
    }

    private HttpRequest request(String method, String path, BodyPublisher body) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(TIME_OUT)
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                // The language of everything else the commands say.
                .header("Accept-Language", "en")
                .method(method, body)
                .build();
    }

    private JsonNode send(HttpRequest request) {
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() == 401) {
                throw new Refusal(base + " does not accept this API key.");
            }
            var tree = answer.body().isBlank() ? json.createObjectNode() : json.readTree(answer.body());
            if (answer.statusCode() >= 400) {
                throw new Refusal(
                        tree.path("detail").asText(tree.path("title").asText("status " + answer.statusCode())));
            }
            return tree;
        } catch (IOException e) {
            throw new Refusal("no answer from " + base + ": is the server running?", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
