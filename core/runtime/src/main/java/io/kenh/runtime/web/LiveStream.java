package io.kenh.runtime.web;

import io.javalin.http.Context;
import io.kenh.api.security.Actor;
import io.kenh.runtime.web.LiveHub.Signal;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * One page's stream of signals (server-sent events). It holds its request's virtual thread until the page goes, the generation ends, or
 * ten minutes have passed: then the page reconnects and is authenticated anew, so a revoked session does not listen on.
 */
final class LiveStream {
    private static final Signal END = new Signal(-1, "", "");
    private static final long PING_SECONDS = 15;
    private static final long LIFE_NANOS = TimeUnit.MINUTES.toNanos(10);

    private final LiveHub hub;
    private final long generation;
    private final Actor actor;
    /** A page that reads too slowly to keep up is told to fetch everything when it comes back. */
    private final BlockingQueue<Signal> waiting = new LinkedBlockingQueue<>(256);

    private volatile boolean ended;

    LiveStream(LiveHub hub, long generation, Actor actor) {
        this.hub = hub;
        this.generation = generation;
        this.actor = actor;
    }

    long generation() {
        return generation;
    }

    void offer(Signal signal) {
        if (actor.grants().containsKey(signal.permission()) && !waiting.offer(signal)) {
            end();
        }
    }

    /** Not told yet. */
    List<Signal> waiting() {
        return List.copyOf(waiting);
    }

    boolean ended() {
        return ended;
    }

    void end() {
        ended = true;
        waiting.clear();
        // Only to wake it up: when others fill the queue at this moment, it wakes up by them.
        waiting.offer(END);
    }

    void serve(Context ctx) throws IOException {
        var response = ctx.res();
        response.setContentType("text/event-stream");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        var out = response.getOutputStream();
        // A page that comes back knows what it saw last; a new one says which state it was made from.
        var lastId = ctx.header("Last-Event-ID") != null ? ctx.header("Last-Event-ID") : ctx.queryParam("after");
        var joined = hub.add(this, lastId);
        try {
            // A page that comes back keeps its own id until it was told what it missed: the stream may end before.
            var id = lastId == null ? "id: " + joined.id() + "\n" : "";
            write(out, "retry: 300\n" + id + "event: core.hello\ndata: \n\n");
            replay(out, joined);
            pump(out);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            // The page is gone: that is how streams end.
        } finally {
            hub.remove(this);
        }
    }

    private void replay(OutputStream out, LiveHub.Joined joined) throws IOException {
        var missed = joined.missed();
        if (missed.isEmpty()) {
            write(out, "id: " + joined.id() + "\nevent: core.reset\ndata: \n\n");
            return;
        }
        for (var signal : missed.get()) {
            if (actor.grants().containsKey(signal.permission())) {
                write(out, format(signal));
            }
        }
    }

    private void pump(OutputStream out) throws IOException, InterruptedException {
        long until = System.nanoTime() + LIFE_NANOS;
        while (!ended && System.nanoTime() < until) {
            var signal = waiting.poll(PING_SECONDS, TimeUnit.SECONDS);
            if (signal == END) {
                return;
            }
            write(out, signal == null ? ": \n\n" : format(signal));
        }
    }

    private String format(Signal signal) {
        return "id: " + hub.eventId(signal) + "\nevent: " + signal.topic() + "\ndata: \n\n";
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
