package io.kenh.zalooa;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Answers as a test says and remembers what it was asked. */
public final class FakeZalo implements AutoCloseable {
    public record Call(String path, String query, String token, String secret, String body) {}

    /** @param status 0 hangs up after reading the request: the outcome is unknown to the caller */
    public record Reply(int status, String body) {
        public static Reply ok(String data) {
            return new Reply(200, "{\"data\":" + data + ",\"error\":0,\"message\":\"Success\"}");
        }

        public static Reply error(int code) {
            return new Reply(200, "{\"error\":" + code + ",\"message\":\"no\"}");
        }

        /** The head and the beginning of a body that never ends. */
        public static Reply stalls() {
            return new Reply(-1, "");
        }

        /** @param body where to */
        public static Reply redirect(String body) {
            return new Reply(302, body);
        }

        public static Reply hangUp() {
            return new Reply(0, "");
        }
    }

    public final List<Call> calls = new CopyOnWriteArrayList<>();
    private final Map<String, Function<Call, Reply>> replies = new ConcurrentHashMap<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final HttpServer server;

    public FakeZalo() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::serve);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public void on(String path, Function<Call, Reply> reply) {
        replies.put(path, reply);
    }

    public List<Call> calls(String path) {
        return calls.stream().filter(call -> call.path().equals(path)).toList();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = exchange.getRequestHeaders();
            var uri = exchange.getRequestURI();
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var call = new Call(
                    uri.getPath(),
                    String.valueOf(uri.getQuery()),
                    String.valueOf(headers.getFirst("access_token")),
                    String.valueOf(headers.getFirst("secret_key")),
                    body);
            calls.add(call);
            var reply =
                    replies.getOrDefault(call.path(), c -> Reply.error(-209)).apply(call);
            if (reply.status() == 0) {
                return;
            }
            if (reply.status() < 0) {
                exchange.sendResponseHeaders(200, 100);
                exchange.getResponseBody().write('x');
                exchange.getResponseBody().flush();
                over.await();
                return;
            }
            if (reply.status() == 302) {
                exchange.getResponseHeaders().set("Location", reply.body());
            }
            var bytes = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(reply.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        over.countDown();
        server.stop(0);
    }
}
