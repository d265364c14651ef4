package io.kenh.app.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** A server that was started is there once it says that it is well. */
final class FirstAnswer {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final long POLL_NANOS = 5_000_000;

    private FirstAnswer() {}

    static void await(Process process, URI uri, Path data) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(uri.resolve("/health"))
                .timeout(Duration.ofSeconds(10))
                .build();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (var http = HttpClient.newHttpClient()) {
            while (System.nanoTime() < deadline) {
                if (!process.isAlive()) {
                    throw new IOException("the server ended:\n" + Files.readString(data.resolve("server.log")));
                }
                try {
                    if (http.send(request, BodyHandlers.discarding()).statusCode() == 200) {
                        return;
                    }
                } catch (IOException e) {
                    // Not listening yet.
                }
                LockSupport.parkNanos(POLL_NANOS);
            }
        }
        process.destroyForcibly();
        throw new IOException("no answer within " + PATIENCE);
    }
}
