package io.kenh.portal.account;

import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;

/** Accounts inside a transaction. Queries, not {@code em.find}: the company always applies. */
final class AccountStore {
    private AccountStore() {}

    static Optional<Account> find(EntityManager em, long id) {
        return one(em, "from PortalAccount a where a.id = :key", id, LockModeType.NONE);
    }

    static Optional<Account> ofPartner(EntityManager em, long partnerId) {
        return one(em, "from PortalAccount a where a.partnerId = :key", partnerId, LockModeType.NONE);
    }

    static Optional<Account> ofLogin(EntityManager em, String login) {
        return one(em, "from PortalAccount a where a.login = :key", login, LockModeType.NONE);
    }

    /** To change: others who want to change it wait. @throws KenhException {@code core.not-found} */
    static Account lock(EntityManager em, long id) {
        return one(em, "from PortalAccount a where a.id = :key", id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
    }

    private static Optional<Account> one(EntityManager em, String hql, Object key, LockModeType lock) {
        return em.createQuery(hql, Account.class)
                .setParameter("key", key)
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }
}
