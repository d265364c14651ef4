package io.kenh.api.data;

import io.kenh.api.addon.Host;
import io.kenh.api.security.Current;
import jakarta.persistence.EntityManager;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ObjLongConsumer;

/**
 * What every company begins with, made when it first needs it. The plugin has a table for it of one column, {@code company_id}, which is its
 * primary key: the companies that have been given theirs.
 */
public final class FirstUse {
    private final Host host;
    private final String asked;
    private final String given;
    private final ObjLongConsumer<EntityManager> make;
    private final Set<Long> known = ConcurrentHashMap.newKeySet();

    /** @param make gets the company, inside a write, once */
    public FirstUse(Host host, String table, ObjLongConsumer<EntityManager> make) {
        this.host = host;
        this.asked = "select company_id from " + table + " where company_id = :company";
        this.given = "insert into " + table + " (company_id) values (:company) on conflict do nothing";
        this.make = make;
    }

    /** For the actor's company. Inside somebody's read nothing can be made: then the next use does it. */
    public void ensure() {
        var company = Current.actor().companyId();
        if (company == 0 || known.contains(company)) {
            return;
        }
        boolean there = host.db()
                .read(em -> !em.createNativeQuery(asked)
                        .setParameter("company", company)
                        .getResultList()
                        .isEmpty());
        if (!there) {
            try {
                host.db().write(em -> give(em, company));
            } catch (IllegalStateException insideRead) {
                return;
            }
        }
        // An outer write that rolls back takes it all away again.
        host.db().afterCommit(() -> known.add(company));
    }

    /** One after the other in a company, until the transaction ends: for rules over several rows that no index can keep. Inside a write. */
    public void alone(EntityManager em, long company) {
        em.createNativeQuery(asked + " for update")
                .setParameter("company", company)
                .getResultList();
    }

    private boolean give(EntityManager em, long company) {
        // Two may come at once: the second waits for the first and inserts nothing.
        boolean first =
                em.createNativeQuery(given).setParameter("company", company).executeUpdate() == 1;
        if (first) {
            make.accept(em, company);
        }
        return first;
    }
}
