package io.kenh.runtime.event;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** For whom events are kept, as this node read it last: it changes when a plugin is installed, upgraded or purged. */
final class KeptListeners {
    /** How long another node's change may stay unseen here. */
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(1);

    private record Read(Map<String, List<String>> byType, long at) {
        boolean fresh() {
            return System.nanoTime() - at < FRESH_NANOS;
        }
    }

    private volatile @Nullable Read last;

    /** Type to ids of listeners. */
    Map<String, List<String>> byType(Connection c) throws SQLException {
        var read = last;
        if (read == null || !read.fresh()) {
            long begun = System.nanoTime();
            read = new Read(Registrations.listeners(c), begun);
            last = read;
        }
        return read.byType();
    }

    void forget() {
        last = null;
    }
}
