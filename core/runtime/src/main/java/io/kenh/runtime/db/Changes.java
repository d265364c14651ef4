package io.kenh.runtime.db;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** How often tables were changed, as far as this node has heard. Outlives generations, so it holds names only. */
public final class Changes {
    private final Map<String, Long> counts = new ConcurrentHashMap<>();
    private final AtomicLong missed = new AtomicLong();
    private final Consumer<String> relay;

    /** @param relay tells the other nodes which table was changed here */
    public Changes(Consumer<String> relay) {
        this.relay = relay;
    }

    /** Grows with each change. */
    public long of(String table) {
        return counts.getOrDefault(table, 0L) + missed.get();
    }

    /** Committed here. */
    void changed(String table) {
        heard(table);
        relay.accept(table);
    }

    /** Committed on another node. */
    public void heard(String table) {
        counts.merge(table, 1L, Long::sum);
    }

    /** News of other nodes may have been missed. */
    public void anything() {
        missed.incrementAndGet();
    }
}
