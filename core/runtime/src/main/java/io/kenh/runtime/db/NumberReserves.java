package io.kenh.runtime.db;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What this node took ahead of each sequence. */
public final class NumberReserves {
    private static final Logger LOG = LoggerFactory.getLogger(NumberReserves.class);

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Map<NumberRow, NumberReserve> all = new ConcurrentHashMap<>();

    NumberReserve of(NumberRow counter) {
        return all.computeIfAbsent(counter, first -> new NumberReserve());
    }

    /** The node stops: what nobody used is for others, where none took a later one. */
    void giveBack(Database database) {
        var left = all.values().stream()
                .map(NumberReserve::empty)
                .flatMap(List::stream)
                .toList();
        if (left.isEmpty() || !database.reachable(PATIENCE)) {
            return;
        }
        try {
            for (var block : left) {
                database.call(c -> block.counter().giveBack(c, block.from(), block.to()));
            }
        } catch (SqlFailure e) {
            LOG.info("{} ranges of numbers stay unused: {}", left.size(), e.getMessage());
        }
    }
}
