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
    void reasons_of_the_server_are_in_the_language_of_the_commands_and_a_wrong_key_is_named() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var language = exchange.getRequestHeaders().getFirst("Accept-Language");
            var text = ("{\"title\": \"" + ("en".equals(language) ? "It is on." : "Đang bật.") + "\"}")
                    .getBytes(StandardCharsets.UTF_8);
            boolean known = "Bearer key".equals(exchange.getRequestHeaders().getFirst("Authorization"));
            exchange.sendResponseHeaders(known ? 409 : 401, text.length);
            exchange.getResponseBody().write(text);
            exchange.close();
        });
        server.start();
        try {
            var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
            var api = new Api(address, "key");
            var refused = assertThrows(Refusal.class, () -> api.post("/api/v1/plugins/one/disable", Map.of()));
            assertEquals("It is on.", refused.getMessage());

            var stranger = assertThrows(Refusal.class, () -> new Api(address, "other").get("/api/v1/plugins"));
            assertEquals(address + " does not accept this API key.", stranger.getMessage());
        } finally {
            server.stop(0);
        }
    }
}
