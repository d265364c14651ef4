package io.kenh.runtime.generation;

import io.kenh.runtime.Kenh;
import io.kenh.runtime.config.Config;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A host with fixture plugins, and an administrator's client. */
final class HostFixture implements AutoCloseable {
    private static final String KEY = "test-key-test-key-test-key-test-key-1234";

    final Kenh kenh;
    private final HttpClient http = HttpClient.newHttpClient();

    HostFixture(Path data, List<Path> plugins) {
        this(data, plugins, Map.of());
    }

    HostFixture(Path data, List<Path> plugins, Map<String, String> more) {
        this(Kenh.Options.of(config(data, more), plugins));
    }

    private HostFixture(Kenh.Options options) {
        kenh = Kenh.start(options);
    }

    /** Started without any plugin. */
    static HostFixture safe(Path data, List<Path> plugins, Map<String, String> more) {
        return new HostFixture(Kenh.Options.of(config(data, more), plugins).withSafe(true));
    }

    private static Config config(Path data, Map<String, String> more) {
        return Config.of(Map.of(
                        "server.port",
                        "0",
                        "data.dir",
                        data.toString(),
                        "database.url",
                        "jdbc:h2:mem:host" + System.nanoTime()
                                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
                        "bootstrap.api-key",
                        KEY))
                .with(more);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(kenh.uri() + path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + KEY);
    }

    HttpResponse<String> get(String path) {
        return send(request(path).build());
    }

    HttpResponse<String> post(String path) {
        return send(request(path).POST(HttpRequest.BodyPublishers.noBody()).build());
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return once(request);
        } catch (IOException e) {
            throw new IllegalStateException(request + " failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Where the server closes a connection whose request it refused unread, the next one may have been sent on it: not a byte comes back. */
    private HttpResponse<String> once(HttpRequest request) throws IOException, InterruptedException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            if (!String.valueOf(e.getMessage()).contains("received no bytes")) {
                throw e;
            }
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    HttpClient http() {
        return http;
    }

    @Override
    public void close() {
        kenh.close();
        http.close();
    }
}
