package io.kenh.runtime.web;

import io.kenh.runtime.config.Config;
import io.kenh.runtime.config.ConfigException;
import io.kenh.runtime.config.ConfigKeys;
import io.kenh.runtime.generation.CurrentGeneration;
import io.kenh.runtime.generation.Generation;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Jetty with one servlet on everything. Each request takes a lease on the generation it began with and gives it back when it has
 * completed, whatever way it ends; so a generation is never closed under a request.
 */
public final class WebServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);
    private static final String GENERATION = "kenh.generation";

    private final Server server;
    private final ServerConnector connector;
    private final LiveHub live;
    private final int drain;

    public WebServer(Config config, CurrentGeneration current, LiveHub live) {
        this.live = live;
        // Jetty's own queue asks the JVM's management for the size of a cache line: a thirtieth of a start.
        var threads = new QueuedThreadPool(200, 8, 60_000, new LinkedBlockingQueue<>());
        threads.setName("web");
        threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server = new Server(threads);
        var http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(16_384);
        connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(config.get(ConfigKeys.HOST));
        connector.setPort(config.number(ConfigKeys.PORT, 0, 65_535));
        server.addConnector(connector);
        var context = new ServletContextHandler("/", ServletContextHandler.NO_SESSIONS);
        var holder = new ServletHolder(new ToGeneration());
        holder.setAsyncSupported(true);
        context.addServlet(holder, "/*");
        var graceful = new GracefulHandler(new Leasing(context, current));
        server.setHandler(graceful);
        server.setErrorHandler(WebServer::refused);
        drain = config.number(ConfigKeys.DRAIN_SECONDS, 1, 3600);
        server.setStopTimeout(drain * 1_000L);
    }

    /** What is no request Jetty answers by itself, before any of ours sees it. */
    private static boolean refused(Request request, Response response, Callback callback) {
        response.getHeaders()
                .put("Content-Type", "text/plain")
                .put("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .put("X-Content-Type-Options", "nosniff");
        response.write(
                true, ByteBuffer.wrap((response.getStatus() + "\n").getBytes(StandardCharsets.US_ASCII)), callback);
        return true;
    }

    /**
     * Takes the address, so that {@link #uri} is known before the first generation is built; nobody is answered yet.
     *
     * @throws ConfigException when the address is taken or not ours
     */
    public void listen() {
        try {
            connector.open();
        } catch (IOException e) {
            throw new ConfigException("Cannot listen on " + connector.getHost() + ":" + connector.getPort() + " ("
                    + e.getMessage() + "). Is another server running there? Choose another server.port.");
        }
    }

    public void start() {
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException("the web server cannot start", e);
        }
    }

    public URI uri() {
        return URI.create("http://" + reachable(connector.getHost()) + ":" + connector.getLocalPort());
    }

    /** As an address to follow: what listens everywhere is reached here. */
    private static String reachable(String host) {
        return switch (host) {
            case "0.0.0.0", "::" -> "localhost";
            default -> host.contains(":") ? "[" + host + "]" : host;
        };
    }

    @Override
    public void close() {
        live.close();
        try {
            server.stop();
        } catch (Exception e) {
            // What comes after, above all the database, must be closed all the same.
            LOG.warn("requests were still going on after {} seconds, and were ended", drain, e);
        }
    }

    private static final class Leasing extends Handler.Wrapper {
        private final CurrentGeneration current;

        Leasing(Handler next, CurrentGeneration current) {
            super(next);
            this.current = current;
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            var generation = current.lease();
            request.setAttribute(GENERATION, generation);
            Request.addCompletionListener(request, failure -> generation.close());
            return super.handle(request, response, callback);
        }
    }

    private static final class ToGeneration extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response)
                throws ServletException, IOException {
            ((Generation) request.getAttribute(GENERATION)).servlet().service(request, response);
        }
    }
}
