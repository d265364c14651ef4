package io.kenh.helpdesk.sla;

import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.helpdesk.start.Shipped;
import jakarta.persistence.EntityManager;
import java.util.List;

/** The policies of a company: few. */
public final class Policies {
    private static final String ALL =
            "select p from HelpdeskPolicy p where p.companyId = :company order by p.name, p.id";

    private final Host host;
    private final Shipped shipped;

    public Policies(Host host) {
        this.host = host;
        this.shipped = new Shipped(host);
    }

    /** Of the actor's company, also those no longer in use. */
    public List<PolicyView> all() {
        shipped.ensure();
        return all(Current.actor().companyId());
    }

    List<PolicyView> all(long company) {
        return host.kept().get(Policy.class, "all", company, () -> host.db().read(em -> all(em, company)));
    }

    private static List<PolicyView> all(EntityManager em, long company) {
        return em
                .createQuery(ALL, Policy.class)
                .setParameter("company", company)
                // All of them first: then the customers of all come in one statement.
                .getResultList()
                .stream()
                .map(Policy::view)
                .toList();
    }

    /** @return its id */
    public long create(PolicyData data) {
        shipped.ensure();
        return host.db().write(em -> {
            var policy = new Policy(Current.actor().companyId(), data);
            em.persist(policy);
            return policy.view().id();
        });
    }

    /**
     * For tickets from now on: what was promised stays promised.
     *
     * @throws KenhException {@code core.conflict} when somebody else changed it since
     */
    public void change(long id, int version, PolicyData data) {
        host.db().write(em -> {
            var policy = one(em, id);
            if (policy.view().version() != version) {
                throw new KenhException(CoreError.CONFLICT);
            }
            policy.say(data);
            return true;
        });
    }

    public void archive(long id, boolean away) {
        host.db().write(em -> {
            one(em, id).archive(away);
            return true;
        });
    }

    private static Policy one(EntityManager em, long id) {
        return em.createQuery("select p from HelpdeskPolicy p where p.id = :id", Policy.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
    }
}
