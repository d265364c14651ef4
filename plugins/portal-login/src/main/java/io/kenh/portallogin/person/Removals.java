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
    private static final String OF_LINK = "from PortalLoginBinding b where b.accountId = :account"
            + " and b.removedAt is not null and (b.linkId = :link or b.linkId is null)";

    private final Host host;

    Removals(Host host) {
        this.host = host;
    }

    /** Whether whoever reads this conversation has a Zalo that was removed. Inside a write. */
    boolean concern(EntityManager em, ConfigView config, Recipient link) {
        return em.createQuery(OF_LINK, Binding.class)
                .setParameter("account", config.accountId())
                .setParameter("link", link.linkId())
                .getResultStream()
                .map(Binding::held)
                .anyMatch(held -> held.linkId() != null || isOf(held, link));
    }

    /** They may have written to the Official Account only after the removal. */
    private boolean isOf(Held held, Recipient link) {
        return host.services().get(ZaloRecipients.class).byAppUser(held.accountId(), held.loginId()).stream()
                .anyMatch(known -> known.linkId() == link.linkId());
    }
}
