package io.kenh.runtime.security;

import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** The companies of this installation: a handful, so lists are whole. */
public final class Companies {
    private static final int MOST = 500;

    /** A company in a list. */
    public record CompanyInfo(long id, String name, String taxCode, String timeZone) {}

    private final Host host;

    Companies(Host host) {
        this.host = host;
    }

    public List<CompanyInfo> all() {
        return host.db()
                .read(em -> em.createQuery(
                                "select c.id, c.name, c.taxCode, c.timeZone from CoreCompany c order by c.name, c.id",
                                CompanyInfo.class)
                        .setMaxResults(MOST)
                        .getResultList());
    }

    public CompanyData get(long id) {
        return host.db().read(em -> entity(em, id).data());
    }

    public long create(CompanyData data) {
        return host.db().write(em -> create(em, data));
    }

    public void change(long id, CompanyData data) {
        host.db().write(em -> {
            entity(em, id).change(data);
            return true;
        });
    }

    long create(EntityManager em, CompanyData data) {
        var company = new CoreCompany(data, host.clock().instant());
        em.persist(company);
        return company.id();
    }

    /** The oldest company. */
    static Optional<Long> first(EntityManager em) {
        return em.createQuery("select c.id from CoreCompany c order by c.id", Long.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    static CoreCompany entity(EntityManager em, long id) {
        var company = em.find(CoreCompany.class, id);
        if (company == null) {
            throw new KenhException(CoreError.NOT_FOUND);
        }
        return company;
    }
}
