package io.kenh.ui.records;

import io.kenh.api.addon.Host;
import io.kenh.api.security.Users;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What ids are called, looked up once for each column. */
record Names(Map<String, Map<Long, Ref>> known) {
    static Names of(Host host, List<Column> columns, List<Row> rows) {
        var ids = new HashMap<String, Set<Long>>();
        for (var column : columns) {
            if (column.named()) {
                var set = ids.computeIfAbsent(column.id(), id -> new LinkedHashSet<>());
                rows.forEach(row -> add(set, row.value(column)));
            }
        }
        return of(host, columns, ids);
    }

    static void add(Set<Long> ids, @Nullable Object value) {
        if (value instanceof Number number) {
            ids.add(number.longValue());
        }
    }

    static Names of(Host host, Collection<Column> columns, Map<String, ? extends Set<Long>> ids) {
        var known = new HashMap<String, Map<Long, Ref>>();
        for (var column : columns) {
            var wanted = ids.get(column.id());
            if (wanted != null && !wanted.isEmpty()) {
                known.put(
                        column.id(),
                        column.kind() == Column.Kind.USER
                                ? users(host, wanted)
                                : column.names().apply(wanted));
            }
        }
        return new Names(known);
    }

    private static Map<Long, Ref> users(Host host, Set<Long> ids) {
        var refs = new HashMap<Long, Ref>();
        host.services().get(Users.class).find(ids).forEach((id, user) -> refs.put(id, new Ref(user.name(), null)));
        return refs;
    }

    Ref get(Column column, Object id) {
        var ref = known.getOrDefault(column.id(), Map.of()).get(((Number) id).longValue());
        // A record need not have labels; another record it refers to has a number at least.
        return ref == null ? new Ref(column.kind() == Column.Kind.LABELS ? "" : "#" + id, null) : ref;
    }
}
