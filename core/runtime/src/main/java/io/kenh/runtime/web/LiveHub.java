package io.kenh.runtime.web;

import io.kenh.runtime.db.Changes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Hands signals to open pages. Outlives generations, so it holds texts only. A short history lets a page that reconnects learn what it
 * missed.
 */
public final class LiveHub {
    private static final int HISTORY = 512;
    /** Begins what nodes tell each other of changed tables, which no page hears. */
    private static final String CHANGED = "changed/";

    /** @param permission id of the permission a reader needs */
    public record Signal(long id, String topic, String permission) {}

    private final String boot = UUID.randomUUID().toString().substring(0, 8);
    private final Deque<Signal> history = new ArrayDeque<>(HISTORY);
    private final Set<LiveStream> streams = ConcurrentHashMap.newKeySet();
    private long lastId;
    /** Whoever saw only this much, or less, may have missed something that is not in the history. */
    private long gapAt = -1;

    private volatile BiConsumer<String, String> relay = (topic, permission) -> {};
    private final Changes changes = new Changes(table -> relay.accept(CHANGED + table, ""));
    private final Set<Long> ended = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** To the pages of this node, and of the others. */
    public void signal(String topic, String permission) {
        accept(topic, permission);
        relay.accept(topic, permission);
    }

    /** Tells the other nodes what happens on this one. */
    void relayTo(BiConsumer<String, String> other) {
        relay = other;
    }

    /** From another node. */
    void accept(String topic, String permission) {
        if (topic.startsWith(CHANGED)) {
            changes.heard(topic.substring(CHANGED.length()));
            return;
        }
        Signal signal;
        synchronized (history) {
            signal = new Signal(++lastId, topic, permission);
            if (history.size() == HISTORY) {
                history.removeFirst();
            }
            history.addLast(signal);
            // In here, so that every stream tells them in the order of their ids: a page resumes after the last it saw.
            streams.forEach(stream -> stream.offer(signal));
        }
    }

    /** Signals of other nodes may have been missed: every page comes again and fetches everything. */
    void gap() {
        changes.anything();
        synchronized (history) {
            history.clear();
            gapAt = lastId;
            lastId++;
        }
        endAll();
    }

    /** Which tables change, here and on the other nodes. */
    public Changes changes() {
        return changes;
    }

    /** This node and this start of it. */
    String boot() {
        return boot;
    }

    /** What came after the id a page saw last; empty when that cannot be told, and the page must fetch everything. */
    Optional<List<Signal>> since(String lastEventId) {
        var parts = lastEventId.split("-", 2);
        if (parts.length != 2 || !parts[0].equals(boot) || !parts[1].matches("\\d{1,18}")) {
            return Optional.empty();
        }
        long seen = Long.parseLong(parts[1]);
        synchronized (history) {
            boolean forgotten = !history.isEmpty() && history.getFirst().id() > seen + 1;
            if (forgotten || seen > lastId || seen <= gapAt) {
                return Optional.empty();
            }
            return Optional.of(new ArrayList<>(
                    history.stream().filter(signal -> signal.id() > seen).toList()));
        }
    }

    String eventId(Signal signal) {
        return boot + "-" + signal.id();
    }

    /** The id to resume from for a page that connects now. */
    public String currentId() {
        synchronized (history) {
            return boot + "-" + lastId;
        }
    }

    /**
     * From here on the stream is offered every signal.
     *
     * @param lastEventId what its page saw last; null for a new page
     * @return what it must be told before those
     */
    Joined add(LiveStream stream, @Nullable String lastEventId) {
        Joined joined;
        synchronized (history) {
            streams.add(stream);
            joined = new Joined(boot + "-" + lastId, lastEventId == null ? Optional.of(List.of()) : since(lastEventId));
        }
        // A request that began before its generation or the server ended must hold neither.
        if (closed || ended.contains(stream.generation())) {
            stream.end();
        }
        return joined;
    }

    /**
     * @param id of the last signal before the stream joined
     * @param missed by its page; empty when that cannot be told
     */
    record Joined(String id, Optional<List<Signal>> missed) {}

    void remove(LiveStream stream) {
        streams.remove(stream);
    }

    public int open() {
        return streams.size();
    }

    /** Ends the streams of a generation; their pages reconnect to the next one by themselves. */
    public void end(long generation) {
        ended.add(generation);
        streams.stream().filter(stream -> stream.generation() == generation).forEach(LiveStream::end);
    }

    /** The server stops: what is open ends, and so does what joins from now on. */
    public void close() {
        closed = true;
        endAll();
    }

    private void endAll() {
        streams.forEach(LiveStream::end);
    }
}
