package io.kenh.portal.phone;

import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.contacts.api.PartnerCards;
import io.kenh.portal.api.PortalAccount;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/** Wishes inside a transaction; those said before contacts were merged too. */
final class PhoneWishStore {
    private static final String THEIRS =
            "from PortalPhoneWish w where one_of(w.partnerId, :partners) and w.companyId = :company order by w.askedAt desc, w.id desc";
    private static final String ONE = "from PortalPhoneWish w where w.id = :id and one_of(w.partnerId, :partners)";
    private static final int MOST = 100;

    private final Host host;

    PhoneWishStore(Host host) {
        this.host = host;
    }

    Optional<PhoneWish> waiting(EntityManager em, PortalAccount account) {
        return theirs(em, account.partnerId(), account.companyId()).stream()
                .filter(wish -> wish.view().pending())
                .findFirst();
    }

    List<PhoneWish> theirs(EntityManager em, long partnerId, long companyId) {
        return em.createQuery(THEIRS, PhoneWish.class)
                .setParameter("partners", partners(partnerId))
                .setParameter("company", companyId)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** @throws KenhException {@code core.not-found} */
    PhoneWish lock(EntityManager em, long partnerId, long id) {
        return em.createQuery(ONE, PhoneWish.class)
                .setParameter("id", id)
                .setParameter("partners", partners(partnerId))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
    }

    private Long[] partners(long partnerId) {
        return host.services().get(PartnerCards.class).ids(partnerId).toArray(Long[]::new);
    }
}
