package io.kenh.helpdesk.kind;

import static io.kenh.ui.Kit.t;

import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.helpdesk.api.HelpdeskError;
import io.kenh.helpdesk.start.Shipped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;

/** The types of a company: few. */
public final class Types {
    private static final String ALL = "select y from HelpdeskType y where y.companyId = :company order by y.name, y.id";

    private final Host host;
    private final Shipped shipped;

    public Types(Host host) {
        this.host = host;
        this.shipped = new Shipped(host);
    }

    /** Of the actor's company, also those no longer in use. */
    public List<TypeView> all() {
        shipped.ensure();
        return all(Current.actor().companyId());
    }

    public List<TypeView> all(long company) {
        return host.db().read(em -> all(em, company));
    }

    private static List<TypeView> all(EntityManager em, long company) {
        return em.createQuery(ALL, TicketType.class)
                .setParameter("company", company)
                .getResultStream()
                .map(TicketType::view)
                .toList();
    }

    /** @return its id */
    public long create(String name) {
        shipped.ensure();
        return host.db().write(em -> {
            var company = Current.actor().companyId();
            refuseTaken(em, company, name, 0);
            var type = new TicketType(company, name);
            em.persist(type);
            return type.view().id();
        });
    }

    /** @throws KenhException {@code core.conflict} when somebody else changed it since */
    public void change(long id, int version, String name) {
        host.db().write(em -> {
            var type = one(em, id);
            if (type.view().version() != version) {
                throw new KenhException(CoreError.CONFLICT);
            }
            refuseTaken(em, type.companyId(), name, id);
            type.rename(name);
            return true;
        });
    }

    public void archive(long id, boolean away) {
        host.db().write(em -> {
            one(em, id).archive(away);
            return true;
        });
    }

    private static TicketType one(EntityManager em, long id) {
        return em.createQuery("select y from HelpdeskType y where y.id = :id", TicketType.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
    }

    private static void refuseTaken(EntityManager em, long company, String name, long except) {
        if (all(em, company).stream()
                .anyMatch(type -> type.id() != except
                        && (type.name().equalsIgnoreCase(name) || type.label().equalsIgnoreCase(name)))) {
            throw new KenhException(HelpdeskError.NAME_TAKEN, Map.of("name", t("error.helpdesk.name-taken")));
        }
    }
}
