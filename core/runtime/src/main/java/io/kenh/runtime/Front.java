package io.kenh.runtime;

import io.kenh.runtime.generation.CurrentGeneration;
import io.kenh.runtime.web.LiveHub;
import io.kenh.runtime.web.WebServer;
import java.net.http.HttpClient;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The parts of a server that need no database. Making them takes about as long as opening one, so it is done beside that. */
record Front(CurrentGeneration current, LiveHub live, WebServer server, HttpClient http) {
    static CompletableFuture<Front> begin(Kenh.Options options) {
        return CompletableFuture.supplyAsync(() -> {
            var current = new CurrentGeneration();
            var live = new LiveHub();
            return new Front(
                    current,
                    live,
                    new WebServer(options.config(), current, live),
                    options.http().get());
        });
    }

    /** What stopped it is told as if it had been made right here. */
    static Front await(CompletableFuture<Front> begun) {
        try {
            return begun.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException reason) {
                throw reason;
            }
            throw e;
        }
    }
}
