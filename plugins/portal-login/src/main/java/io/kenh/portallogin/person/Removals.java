package io.kenh.portallogin.person;

import io.kenh.api.addon.Host;
import io.kenh.portallogin.staff.ConfigView;
import io.kenh.zalooa.api.ZaloRecipients;
import io.kenh.zalooa.api.ZaloRecipients.Recipient;
import jakarta.persistence.EntityManager;

/**
 * Zalo identities that customers or staff took from an account. Somebody else may have that Zalo by now and read its conversations: neither
 * being known at the Official Account nor a code sent there lets anybody in by it any more.
 */
final class Removals {
    private static final String REMOVED = "select b.id from PortalLoginBinding b where b.accountId = :account"
            + " and b.removedAt is not null and (b.linkId = :link or b.loginId = :login)";

    private final Host host;

    Removals(Host host) {
        this.host = host;
    }

    /**
     * Whether whoever reads this conversation has a Zalo that was removed: also who wrote to the Official Account only after that. Inside a
     * write.
     */
    boolean concern(EntityManager em, ConfigView config, Recipient link) {
        var login = host.services().get(ZaloRecipients.class).appUser(link.linkId());
        return !em.createQuery(REMOVED, Long.class)
                .setParameter("account", config.accountId())
                .setParameter("link", link.linkId())
                .setParameter("login", login.orElse(""))
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
