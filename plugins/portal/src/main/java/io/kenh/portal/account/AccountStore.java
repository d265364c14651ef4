package io.kenh.portal.account;

import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/** Accounts inside a transaction. Queries, not {@code em.find}: the company always applies. */
final class AccountStore {
    private AccountStore() {}

    static Optional<Account> find(EntityManager em, long id) {
        return one(em, "from PortalAccount a where a.id = :key", id, LockModeType.NONE);
    }

    /** To change it, if it is still there. */
    static Optional<Account> locked(EntityManager em, long id) {
        return one(em, "from PortalAccount a where a.id = :key", id, LockModeType.PESSIMISTIC_WRITE);
    }

    static Optional<Account> ofPartner(EntityManager em, long partnerId, long companyId) {
        return inCompany(
                em, "from PortalAccount a where a.partnerId = :key and a.companyId = :company", partnerId, companyId);
    }

    static Optional<Account> ofLogin(EntityManager em, String login, long companyId) {
        return inCompany(em, "from PortalAccount a where a.login = :key and a.companyId = :company", login, companyId);
    }

    /** One in each company at most. */
    static List<Account> ofPartner(EntityManager em, long partnerId) {
        return em.createQuery("from PortalAccount a where a.partnerId = :partner order by a.id", Account.class)
                .setParameter("partner", partnerId)
                .getResultList();
    }

    private static Optional<Account> inCompany(EntityManager em, String hql, Object key, long companyId) {
        return em.createQuery(hql, Account.class)
                .setParameter("key", key)
                .setParameter("company", companyId)
                .getResultStream()
                .findFirst();
    }

    /** To change: others who want to change it wait. @throws KenhException {@code core.not-found} */
    static Account lock(EntityManager em, long id) {
        return locked(em, id).orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
    }

    private static Optional<Account> one(EntityManager em, String hql, Object key, LockModeType lock) {
        return em.createQuery(hql, Account.class)
                .setParameter("key", key)
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }
}
