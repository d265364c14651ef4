package io.kenh.app.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/** Several senders doing the same thing again and again until told to stop; each call is timed. */
final class Traffic implements AutoCloseable {
    /** One call; anything thrown or false counts as failed. */
    interface Call extends AutoCloseable {
        boolean once() throws Exception;

        @Override
        default void close() throws Exception {}
    }

    /** Makes what one sender calls: its own connection. */
    interface Sender {
        Call open() throws Exception;
    }

    /** @param millis of each call that did not fail, sorted */
    record Outcome(List<Double> millis, long failed, double seconds, List<String> reasons) {
        double perSecond() {
            return millis.size() / seconds;
        }

        double percentile(double share) {
            return millis.isEmpty()
                    ? 0
                    : millis.get((int) Math.min(millis.size() - 1, Math.floor(millis.size() * share)));
        }
    }

    private record Part(List<Double> millis, long failed) {}

    private final ExecutorService threads;
    private final List<Future<Part>> parts = new ArrayList<>();
    private final List<String> reasons = new CopyOnWriteArrayList<>();
    private final CountDownLatch ready;
    private final long pauseNanos;
    private volatile boolean running = true;
    private long begun;

    Traffic(int senders, Duration pause, Sender sender) throws InterruptedException {
        threads = Executors.newFixedThreadPool(senders);
        ready = new CountDownLatch(senders);
        pauseNanos = pause.toNanos();
        for (int i = 0; i < senders; i++) {
            parts.add(threads.submit(() -> work(sender)));
        }
        ready.await();
        begun = System.nanoTime();
    }

    private Part work(Sender sender) throws Exception {
        Call call;
        try {
            call = sender.open();
        } finally {
            ready.countDown();
        }
        ready.await();
        var millis = new ArrayList<Double>();
        long failed = 0;
        while (running) {
            long start = System.nanoTime();
            try {
                if (call.once()) {
                    millis.add((System.nanoTime() - start) / 1e6);
                } else {
                    failed++;
                }
            } catch (Exception e) {
                failed++;
                reasons.add(String.valueOf(e));
                call.close();
                call = sender.open();
            }
            if (pauseNanos > 0) {
                LockSupport.parkNanos(pauseNanos);
            }
        }
        call.close();
        return new Part(millis, failed);
    }

    Outcome stop() throws InterruptedException, ExecutionException {
        running = false;
        var all = new ArrayList<Double>();
        long failed = 0;
        for (var part : parts) {
            all.addAll(part.get().millis());
            failed += part.get().failed();
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        Collections.sort(all);
        return new Outcome(all, failed, seconds, reasons);
    }

    @Override
    public void close() {
        running = false;
        threads.shutdownNow();
    }

    static void awaitOk(URI uri) throws InterruptedException {
        var request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(5)).build();
        try (var http = HttpClient.newHttpClient()) {
            for (int i = 0; i < 10_000; i++) {
                try {
                    if (http.send(request, BodyHandlers.discarding()).statusCode() == 200) {
                        return;
                    }
                } catch (IOException e) {
                    LockSupport.parkNanos(2_000_000);
                }
            }
        }
        throw new IllegalStateException("no answer from " + uri);
    }
}
