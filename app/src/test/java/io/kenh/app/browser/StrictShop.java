package io.kenh.app.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

/** Somebody's web site, on another origin, that allows nothing but what it is told to. */
final class StrictShop implements AutoCloseable {
    private static final String PAGE = """
            <!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Shop</title>
            <meta name="viewport" content="width=device-width,initial-scale=1">
            <script src="%s" async></script></head>
            <body><main><h1>Đèn sen</h1><p>Hàng thủ công</p><p id="end">Hết trang</p></main></body></html>""";

    private final HttpServer server;
    private volatile String policy = "";
    private volatile String script = "";

    StrictShop() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /**
     * @param sources what scripts and connections may come from and go to
     * @param more of the policy
     */
    void include(String address, String sources, String more) {
        script = address;
        policy = "default-src 'none'; script-src " + sources + "; connect-src " + sources
                + "; base-uri 'none'; form-action 'none'" + more;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = PAGE.formatted(script).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            exchange.getResponseHeaders().add("Content-Security-Policy", policy);
            exchange.getResponseHeaders().add("Referrer-Policy", "no-referrer");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
