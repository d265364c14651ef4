package io.kenh.zalooa.link;

import io.kenh.api.addon.Host;
import io.kenh.contacts.api.PartnerMergeUndone;
import io.kenh.contacts.api.PartnerMerged;
import io.kenh.contacts.api.Partners;
import io.kenh.contacts.api.Partners.PartnerRef;
import io.kenh.zalooa.api.ZaloOaPermissions;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Links follow their contact through merges and back. A link keeps whom a person chose for it (its home); where it points is computed
 * from there and the merges that stand. So events may come twice and in any order, and what a person has linked elsewhere stays.
 */
public final class MergeFollower {
    private static final int STEPS = 100;

    /** One at a time: two merges of one chain must see each other. */
    private static final String MUTEX = "select name from zalo_oa_lock where name = 'follow-merges' for update";

    private static final String KNOWN = "select count(*) from zalo_oa_merge where merge_id = ?1";
    private static final String ADD =
            "insert into zalo_oa_merge (merge_id, merged_id, survivor_id, undone) values (?1, ?2, ?3, ?4)";
    private static final String UNDO = "update zalo_oa_merge set undone = true where merge_id = ?1";
    /** The newest counts: an older one of the same contact has been undone, only we have not heard of it yet. */
    private static final String NEXT = """
            select survivor_id from zalo_oa_merge where merged_id = ?1 and undone = false order by merge_id desc
            """;

    private static final String BEFORE =
            "select merged_id from zalo_oa_merge where survivor_id in (?1) and undone = false";
    /** Links made by an older version while this one was being installed. */
    private static final String HOMELESS =
            "update ZaloLink l set l.homePartnerId = l.partnerId where l.homePartnerId is null";

    private static final String AT_HOME = "from ZaloLink l where one_of(l.homePartnerId, :homes) order by l.id";

    private final Host host;

    public MergeFollower(Host host) {
        this.host = host;
    }

    public void merged(PartnerMerged event) {
        follow(event.mergeId(), event.mergedId(), event.survivorId(), false);
    }

    public void undone(PartnerMergeUndone event) {
        follow(event.mergeId(), event.mergedId(), event.survivorId(), true);
    }

    private void follow(long mergeId, long mergedId, long survivorId, boolean undone) {
        host.db().write(em -> {
            em.createNativeQuery(MUTEX).getSingleResult();
            em.createQuery(HOMELESS).executeUpdate();
            if (number(em, mergeId) == 0) {
                em.createNativeQuery(ADD)
                        .setParameter(1, mergeId)
                        .setParameter(2, mergedId)
                        .setParameter(3, survivorId)
                        .setParameter(4, undone)
                        .executeUpdate();
            } else if (undone) {
                em.createNativeQuery(UNDO).setParameter(1, mergeId).executeUpdate();
            }
            move(em, mergedId);
            return true;
        });
    }

    private static long number(EntityManager em, long mergeId) {
        return ((Number) em.createNativeQuery(KNOWN).setParameter(1, mergeId).getSingleResult()).longValue();
    }

    /** All links whose way leads over this contact, to where it leads now. */
    private void move(EntityManager em, long partnerId) {
        long target = target(em, partnerId);
        var links = em.createQuery(AT_HOME, ZaloLink.class)
                .setParameter("homes", homes(em, partnerId).toArray(Long[]::new))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        if (links.isEmpty()) {
            return;
        }
        var partner = host.services().get(Partners.class).find(target);
        for (var link : links) {
            if (link.partnerId() != target) {
                link.follow(target);
                partner.map(PartnerRef::shadow).ifPresent(link::partnerIs);
            }
        }
        host.live().signal(Links.TOPIC, ZaloOaPermissions.LINK);
    }

    private static long target(EntityManager em, long partnerId) {
        long at = partnerId;
        for (int step = 0; step < STEPS; step++) {
            List<?> next = em.createNativeQuery(NEXT, Long.class)
                    .setParameter(1, at)
                    .setMaxResults(1)
                    .getResultList();
            if (next.isEmpty()) {
                return at;
            }
            at = (Long) next.getFirst();
        }
        return at;
    }

    private static Set<Long> homes(EntityManager em, long partnerId) {
        var homes = new HashSet<>(Set.of(partnerId));
        var edge = Set.of(partnerId);
        while (!edge.isEmpty()) {
            var found = new HashSet<Long>();
            List<?> before = em.createNativeQuery(BEFORE, Long.class)
                    .setParameter(1, edge)
                    .getResultList();
            before.forEach(id -> found.add((Long) id));
            found.removeAll(homes);
            homes.addAll(found);
            edge = found;
        }
        return homes;
    }
}
