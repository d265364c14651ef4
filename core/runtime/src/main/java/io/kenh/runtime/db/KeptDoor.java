package io.kenh.runtime.db;

import io.kenh.api.data.Kept;
import io.kenh.api.security.Actor;
import io.kenh.api.security.Current;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** The memory of one generation. What was made before its table changed is made anew. */
public final class KeptDoor implements Kept {
    /** How long another node's change may stay unseen when nobody tells of it. */
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(5);

    private static final int MOST = 10_000;

    private record Place(List<Class<?>> entities, String what, long company) {}

    private record Made(Object value, long version, long at) {}

    private final DbDoor db;
    private final KeptTables tables;
    private final Map<Place, Made> memory = new ConcurrentHashMap<>();

    public KeptDoor(DbDoor db, KeptTables tables) {
        this.db = db;
        this.tables = tables;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T get(List<Class<?>> entities, String what, long companyId, Supplier<T> making) {
        long version = version(entities);
        if (!sees(Current.actor(), companyId) || changing(entities)) {
            return making.get();
        }
        var place = new Place(entities, what, companyId);
        long now = System.nanoTime();
        var known = memory.get(place);
        if (known != null && known.version() == version && now - known.at() < FRESH_NANOS) {
            return (T) known.value();
        }
        var made = making.get();
        if (memory.size() >= MOST) {
            memory.clear();
        }
        // Of the version before it was read: what changed meanwhile makes it old at once.
        memory.put(place, new Made(made, version, now));
        return made;
    }

    private long version(List<Class<?>> entities) {
        long sum = 0;
        for (var entity : entities) {
            sum += tables.version(tables.table(entity));
        }
        return sum;
    }

    private boolean changing(List<Class<?>> entities) {
        return entities.stream().anyMatch(entity -> db.changing(entity, tables.table(entity)));
    }

    private static boolean sees(Actor actor, long company) {
        return company == 0
                || actor.kind() == Actor.Kind.SYSTEM
                || actor.kind() != Actor.Kind.ANONYMOUS && actor.companies().contains(company);
    }
}
