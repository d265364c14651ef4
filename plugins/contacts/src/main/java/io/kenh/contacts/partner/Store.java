package io.kenh.contacts.partner;

import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.contacts.api.ContactsPermissions;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Partners inside a transaction. Queries, not {@code em.find}: the company filter always applies. */
public final class Store {
    private static final String EARLIER = "select p.id from Partner p where one_of(p.mergedIntoId, :ids) order by p.id";

    private Store() {}

    public static Optional<Partner> find(EntityManager em, long id) {
        return em.createQuery("select p from Partner p left join fetch p.parent where p.id = :id", Partner.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** @throws KenhException {@code core.not-found} */
    public static Partner get(EntityManager em, long id) {
        return find(em, id).orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
    }

    /** Each visible id with the one that answers for it: itself, or what it was merged into, however often. */
    public static Map<Long, Long> survivors(EntityManager em, Collection<Long> ids) {
        var survivors = new HashMap<Long, Long>();
        var next = new HashMap<Long, Long>();
        Set<Long> unknown = new HashSet<>(ids);
        while (!unknown.isEmpty()) {
            var step = em.createQuery(
                            "select p.id, p.mergedIntoId from Partner p where one_of(p.id, :ids)", Object[].class)
                    .setParameter("ids", unknown.toArray(Long[]::new))
                    .getResultList();
            for (var row : step) {
                var id = (Long) row[0];
                next.put(id, row[1] == null ? id : (Long) row[1]);
            }
            unknown = next.values().stream().filter(id -> !next.containsKey(id)).collect(Collectors.toSet());
            if (step.isEmpty()) {
                break;
            }
        }
        for (var id : ids) {
            var survivor = id;
            while (next.containsKey(survivor) && !survivor.equals(next.get(survivor))) {
                survivor = next.get(survivor);
            }
            if (next.containsKey(survivor)) {
                survivors.put(id, survivor);
            }
        }
        return survivors;
    }

    /** These and all that were merged into them, also those of which a merged one had been the survivor. @param most about so many */
    public static Set<Long> withEarlier(EntityManager em, Set<Long> ids, int most) {
        var all = new HashSet<>(ids);
        for (Set<Long> step = all; !step.isEmpty() && all.size() < most; ) {
            var earlier = new HashSet<>(em.createQuery(EARLIER, Long.class)
                    .setParameter("ids", step.toArray(Long[]::new))
                    .setMaxResults(most)
                    .getResultList());
            earlier.removeAll(all);
            all.addAll(earlier);
            step = earlier;
        }
        return Set.copyOf(all);
    }

    /** After every change: who, when, and open pages learn of it, and whoever goes by the phone number. */
    public static void changed(Host host, Partner partner) {
        partner.touched(Current.actor().userId(), host.clock().instant());
        partner.phoneNews().ifPresent(host.events()::publish);
        host.live().signal("contacts.partners", ContactsPermissions.READ);
        host.live().signal("contacts.partner." + partner.id(), ContactsPermissions.READ);
    }
}
