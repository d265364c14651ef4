package io.kenh.zalosimulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The other side of the webhook: keeps what arrives and answers what it is told to. */
final class FakeSuite implements AutoCloseable {
    record Arrived(String body, String signature, Optional<String> retry, Optional<String> server) {
        boolean is(String eventName) {
            return body.contains("\"event_name\":\"" + eventName + "\"");
        }
    }

    private final HttpServer server;
    private final List<Arrived> arrived = new CopyOnWriteArrayList<>();
    private volatile int status = 200;

    FakeSuite() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/hook", this::take);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    void answer(int code) {
        status = code;
    }

    List<Arrived> arrived() {
        return List.copyOf(arrived);
    }

    List<Arrived> arrived(String eventName) {
        return arrived.stream().filter(event -> event.is(eventName)).toList();
    }

    void forget() {
        arrived.clear();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = exchange.getRequestHeaders();
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            arrived.add(new Arrived(
                    body,
                    headers.getFirst("X-ZEvent-Signature"),
                    Optional.ofNullable(headers.getFirst("num_retry")),
                    Optional.ofNullable(headers.getFirst("X-ZEvent-Server"))));
            exchange.sendResponseHeaders(status, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
