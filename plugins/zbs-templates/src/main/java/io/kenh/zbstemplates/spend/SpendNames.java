package io.kenh.zbstemplates.spend;

import io.kenh.api.addon.Host;
import io.kenh.api.security.Current;
import io.kenh.api.security.Users;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** What templates and teams are called. */
public final class SpendNames {
    private static final String TEMPLATES = "select t.id, t.name from Template t where one_of(t.id, :ids)";

    private record Name(long id, String name) {}

    private final Host host;

    public SpendNames(Host host) {
        this.host = host;
    }

    /** As they are called now. */
    public Map<Long, String> templates(Collection<Long> ids) {
        var names = new LinkedHashMap<Long, String>();
        if (!ids.isEmpty()) {
            host.db()
                    .read(em -> em.createQuery(TEMPLATES, Name.class)
                            .setParameter("ids", ids.toArray(Long[]::new))
                            .getResultList())
                    .forEach(name -> names.put(name.id(), name.name()));
        }
        return names;
    }

    /** The teams of the actor's companies. */
    public Map<Long, String> teams() {
        var names = new LinkedHashMap<Long, String>();
        for (long company : Current.actor().companies()) {
            host.services().get(Users.class).teams(company).forEach(team -> names.put(team.id(), team.name()));
        }
        return names;
    }
}
