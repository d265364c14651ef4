package io.kenh.runtime.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.javalin.Javalin;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityHeadersTest {
    private static String images(List<String> hosts) throws Exception {
        var headers = new SecurityHeaders(hosts);
        var server = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.routes.get("/", ctx -> headers.apply(ctx, false));
                })
                .start("127.0.0.1", 0);
        try (var client = HttpClient.newHttpClient()) {
            var asked = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port()));
            var policy = client.send(asked.build(), BodyHandlers.discarding())
                    .headers()
                    .firstValue("Content-Security-Policy")
                    .orElseThrow();
            return Arrays.stream(policy.split("; "))
                    .filter(part -> part.startsWith("img-src"))
                    .findFirst()
                    .orElseThrow();
        } finally {
            server.stop();
        }
    }

    @Test
    void pictures_come_from_here_and_from_the_hosts_that_plugins_declare() throws Exception {
        assertEquals("img-src 'self' data: blob:", images(List.of()));
        assertEquals(
                "img-src 'self' data: blob: https://a.vn https://*.a.vn https://b.example https://*.b.example",
                images(List.of("b.example", "a.vn")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.vn; script-src *", "https://a.vn", "*", "a.vn b.vn", "a.vn/x"})
    void what_is_no_host_is_refused(String host) {
        assertThrows(IllegalArgumentException.class, () -> new SecurityHeaders(List.of(host)));
    }
}
