package io.kenh.chatter.activity;

import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The types of activities. There are few, so all are read at once. */
public final class Types {
    private static final int MOST = 200;
    private static final String ALL = """
            select t.id, t.code, t.name, t.icon, t.defaultDays, t.wantsFile, t.active from ActivityType t
            order by t.position, t.id
            """;
    private static final String LAST = "select coalesce(max(t.position), 0) from ActivityType t";

    private final Host host;

    public Types(Host host) {
        this.host = host;
    }

    public List<TypeRow> all() {
        return host.db()
                .read(em ->
                        em.createQuery(ALL, TypeRow.class).setMaxResults(MOST).getResultList());
    }

    public Map<Long, TypeRow> byId() {
        return all().stream().collect(Collectors.toMap(TypeRow::id, Function.identity()));
    }

    public TypeRow get(long id) {
        return all().stream()
                .filter(type -> type.id() == id)
                .findFirst()
                .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
    }

    /** The type of that code; anything else is the first one in use. */
    TypeRow byCode(String code) {
        var all = all();
        return all.stream()
                .filter(type -> code.equals(type.code()))
                .findFirst()
                .or(() -> all.stream().filter(TypeRow::active).findFirst())
                .orElseGet(all::getFirst);
    }

    /** @param id 0 for a new one */
    public void save(long id, String name, String icon, int days, boolean wantsFile, boolean active) {
        host.db().write(em -> {
            type(em, id).change(name, icon, days, wantsFile, active);
            return true;
        });
    }

    private static ActivityType type(EntityManager em, long id) {
        if (id == 0) {
            var type = new ActivityType(em.createQuery(LAST, Integer.class).getSingleResult() + 10);
            em.persist(type);
            return type;
        }
        var type = em.find(ActivityType.class, id);
        if (type == null) {
            throw new KenhException(CoreError.NOT_FOUND);
        }
        return type;
    }
}
