package io.kenh.app.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ApiTest {
    @Test
    void reasons_of_the_server_are_in_the_language_of_the_commands() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var language = exchange.getRequestHeaders().getFirst("Accept-Language");
            var text = ("{\"title\": \"" + ("en".equals(language) ? "It is on." : "Đang bật.") + "\"}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(409, text.length);
            exchange.getResponseBody().write(text);
            exchange.close();
        });
        server.start();
        try {
            var api =
                    new Api(URI.create("http://127.0.0.1:" + server.getAddress().getPort()), "key");
            var refused = assertThrows(Refusal.class, () -> api.post("/api/v1/plugins/one/disable", Map.of()));
            assertEquals("It is on.", refused.getMessage());
        } finally {
            server.stop(0);
        }
    }
}
