package io.kenh.runtime.db;

import io.kenh.api.data.SeldomChanged;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The tables of entities that are seldom changed, and the statements that change them. */
public final class KeptTables {
    static final KeptTables NONE = new KeptTables(List.of(), new Changes(table -> {}));

    private static final List<String> WRITING = List.of("insert into ", "update ", "delete from ", "merge into ");

    private final Map<Class<?>, String> tables = new HashMap<>();
    private final Map<String, Set<String>> concerned = new ConcurrentHashMap<>();
    private final Changes changes;

    public KeptTables(Collection<Class<?>> entities, Changes changes) {
        this.changes = changes;
        entities.stream()
                .filter(entity -> entity.isAnnotationPresent(SeldomChanged.class))
                .forEach(entity ->
                        tables.put(entity, entity.getAnnotation(Table.class).name()));
    }

    /** @throws IllegalArgumentException for an entity that may change often */
    String table(Class<?> entity) {
        var table = tables.get(entity);
        if (table == null) {
            throw new IllegalArgumentException(entity.getName() + " is not seldom changed");
        }
        return table;
    }

    /** Those of which something may be kept that a statement changes. */
    Set<String> changedBy(String sql) {
        for (var verb : WRITING) {
            if (sql.regionMatches(true, 0, verb, 0, verb.length())) {
                int end = verb.length();
                while (end < sql.length() && Character.isJavaIdentifierPart(sql.charAt(end))) {
                    end++;
                }
                return concerned.computeIfAbsent(sql.substring(verb.length(), end), this::concerned);
            }
        }
        return Set.of();
    }

    private Set<String> concerned(String written) {
        return tables.values().stream()
                .filter(table -> written.equals(table) || written.startsWith(table + "_"))
                .collect(Collectors.toUnmodifiableSet());
    }

    void changed(Set<String> committed) {
        committed.forEach(changes::changed);
    }

    long version(String table) {
        return changes.of(table);
    }
}
