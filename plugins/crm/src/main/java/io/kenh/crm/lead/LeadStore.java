package io.kenh.crm.lead;

import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Permission;
import io.kenh.api.security.Reach;
import io.kenh.crm.api.CrmPermissions;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Leads inside a transaction. Queries, not {@code em.find}: company and scope always apply. */
public final class LeadStore {
    /** Put behind a condition; {@code all} and {@code people} are those of the actor's {@link Reach}. */
    public static final String VISIBLE = " and (:all = true or l.assigneeId is null or one_of(l.assigneeId, :people))";

    private static final String ONE = "from CrmLead l where l.id = :id";
    private static final String SOME = "from CrmLead l where one_of(l.id, :ids) order by l.id";

    private LeadStore() {}

    /** To read. @throws KenhException {@code core.not-found} */
    static Lead read(EntityManager em, long id) {
        return find(em, id, CrmPermissions.READ, LockModeType.NONE)
                .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
    }

    /** To change: others who want to change it wait. @throws KenhException {@code core.not-found} */
    static Lead lock(EntityManager em, long id, Permission action) {
        return find(em, id, action, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
    }

    /** The same for several, in one order for everybody. @throws KenhException {@code core.not-found} unless all are there */
    static List<Lead> lock(EntityManager em, Collection<Long> ids, Permission action) {
        var reach = Reach.of(CrmPermissions.READ, action);
        var leads = em.createQuery(SOME, Lead.class)
                .setParameter("ids", ids.toArray(Long[]::new))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        if (leads.size() < ids.size() || leads.stream().anyMatch(lead -> !reach.covers(lead.assigneeId()))) {
            throw new KenhException(CoreError.NOT_FOUND);
        }
        return leads;
    }

    private static Optional<Lead> find(EntityManager em, long id, Permission action, LockModeType lock) {
        var reach = Reach.of(CrmPermissions.READ, action);
        return em.createQuery(ONE, Lead.class)
                .setParameter("id", id)
                .setLockMode(lock)
                .getResultStream()
                .findFirst()
                .filter(lead -> reach.covers(lead.assigneeId()));
    }
}
