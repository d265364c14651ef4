package io.kenh.crm.stage;

import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.ui.form.Option;
import io.kenh.ui.records.Ref;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The reasons why something was lost. There are few, so all are read at once. */
public final class Reasons {
    private static final int MOST = 100;
    private static final String ALL =
            "select r.id, r.code, r.name, r.active from CrmLostReason r order by r.position, r.id";
    private static final String LAST = "select coalesce(max(r.position), 0) from CrmLostReason r";

    private final Host host;

    public Reasons(Host host) {
        this.host = host;
    }

    public List<ReasonRow> all() {
        return host.db()
                .read(em ->
                        em.createQuery(ALL, ReasonRow.class).setMaxResults(MOST).getResultList());
    }

    public boolean known(long id) {
        return all().stream().anyMatch(reason -> reason.id() == id);
    }

    public List<Option> options() {
        return all().stream()
                .filter(ReasonRow::active)
                .map(reason -> new Option(Long.toString(reason.id()), reason.label()))
                .toList();
    }

    public Map<Long, Ref> names(Collection<Long> ids) {
        var names = new HashMap<Long, Ref>();
        all().stream()
                .filter(reason -> ids.contains(reason.id()))
                .forEach(reason -> names.put(reason.id(), new Ref(reason.label(), null)));
        return names;
    }

    /** @param id 0 for a new one */
    void save(long id, String name, boolean active) {
        host.db().write(em -> {
            if (id == 0) {
                if (name.isEmpty() || all().size() >= MOST) {
                    throw new KenhException(CoreError.INVALID);
                }
                var reason = new LostReason(em.createQuery(LAST, Integer.class).getSingleResult() + 10);
                reason.change(name, active);
                em.persist(reason);
                return id;
            }
            var reason = em.find(LostReason.class, id);
            if (reason == null) {
                throw new KenhException(CoreError.NOT_FOUND);
            }
            reason.change(name, active);
            return id;
        });
    }
}
