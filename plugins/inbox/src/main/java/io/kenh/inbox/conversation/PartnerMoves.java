package io.kenh.inbox.conversation;

import io.kenh.api.addon.Host;
import io.kenh.contacts.api.PartnerMergeUndone;
import io.kenh.contacts.api.PartnerMerged;
import io.kenh.contacts.api.Partners;
import io.kenh.inbox.api.ConversationOwned;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/**
 * Conversations follow their contact into the one it was merged with, and back when the merge is undone. Each news is written down first,
 * then the conversations it concerns go as far as everything known lets them: so neither the order of news nor a repeated one matters.
 */
public final class PartnerMoves {
    private static final String KNOW = """
            insert into inbox_partner_merge (id, version, merged_id, survivor_id, undone)
            values (:id, 0, :merged, :survivor, false) on conflict do nothing
            """;

    private static final String OF_PARTNER =
            "select c.id from Conversation c where c.partnerId = :partner order by c.id";

    private static final String OF_MERGE =
            "select m.conversationId from PartnerMove m where m.mergeId = :merge order by m.conversationId";

    /** The merge that takes this conversation on, if none did before: it has followed each merge at most once. */
    private static final String ONWARD = """
            from PartnerMerge p where p.mergedId = :partner and p.undone = false and not exists
            (select 1 from PartnerMove m where m.mergeId = p.id and m.conversationId = :conversation) order by p.id
            """;

    private static final String BACK = """
            from PartnerMove m where m.conversationId = :conversation and m.toPartner = :partner and exists
            (select 1 from PartnerMerge p where p.id = m.mergeId and p.undone = true) order by m.id desc
            """;

    private static final String ON_THE_WAY = """
            select count(m) from PartnerMove m
            where m.conversationId = :conversation and (m.fromPartner = :partner or m.toPartner = :partner)
            """;

    private static final String FORGET = "delete from PartnerMove m where m.conversationId = :conversation";

    private final Host host;

    public PartnerMoves(Host host) {
        this.host = host;
    }

    public void merged(PartnerMerged event) {
        host.db().write(em -> {
            known(em, event.mergeId(), event.mergedId(), event.survivorId());
            follow(
                    em,
                    em.createQuery(OF_PARTNER, Long.class)
                            .setParameter("partner", event.mergedId())
                            .getResultList());
            return true;
        });
    }

    public void undone(PartnerMergeUndone event) {
        host.db().write(em -> {
            known(em, event.mergeId(), event.mergedId(), event.survivorId()).undo();
            follow(
                    em,
                    em.createQuery(OF_MERGE, Long.class)
                            .setParameter("merge", event.mergeId())
                            .getResultList());
            return true;
        });
    }

    /** A person said whose conversation this is: no undone merge takes it away from there. */
    public static void settled(EntityManager em, Conversation conversation) {
        em.createQuery(FORGET).setParameter("conversation", conversation.id()).executeUpdate();
    }

    /** A channel brought the conversation to another contact: where it came from by merges means nothing there. */
    public static void broughtTo(EntityManager em, Conversation conversation, long partnerId) {
        if (conversation.partnerId() != partnerId
                && em.createQuery(ON_THE_WAY, Long.class)
                                .setParameter("conversation", conversation.id())
                                .setParameter("partner", partnerId)
                                .getSingleResult()
                        == 0) {
            settled(em, conversation);
        }
    }

    /** Locked: the merge and its undoing may be told at the same time, to two nodes. */
    private static PartnerMerge known(EntityManager em, long mergeId, long mergedId, long survivorId) {
        em.createNativeQuery(KNOW)
                .setParameter("id", mergeId)
                .setParameter("merged", mergedId)
                .setParameter("survivor", survivorId)
                .executeUpdate();
        return em.find(PartnerMerge.class, mergeId, LockModeType.PESSIMISTIC_WRITE);
    }

    private void follow(EntityManager em, List<Long> conversations) {
        for (long id : conversations) {
            ConversationLock.byId(em, id).ifPresent(conversation -> {
                long before = conversation.partnerId();
                var next = step(em, conversation);
                while (next.isPresent()) {
                    conversation.partner(next.get(), conversation.partnerName());
                    next = step(em, conversation);
                }
                if (conversation.partnerId() != before) {
                    conversation.partner(conversation.partnerId(), name(conversation.partnerId()));
                    host.events().publish(new ConversationOwned(id, conversation.partnerId(), before));
                    new Signals(host.live()).changed(id);
                }
            });
        }
    }

    /** The contact the conversation belongs to instead. */
    private static Optional<Long> step(EntityManager em, Conversation conversation) {
        var onward = em.createQuery(ONWARD, PartnerMerge.class)
                .setParameter("partner", conversation.partnerId())
                .setParameter("conversation", conversation.id())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
        if (onward.isPresent()) {
            em.persist(new PartnerMove(onward.get(), conversation.id()));
            return Optional.of(onward.get().survivorId());
        }
        return em.createQuery(BACK, PartnerMove.class)
                .setParameter("conversation", conversation.id())
                .setParameter("partner", conversation.partnerId())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(move -> {
                    em.remove(move);
                    return move.fromPartner();
                });
    }

    private String name(long partnerId) {
        return host.services()
                .get(Partners.class)
                .find(partnerId)
                .map(Partners.PartnerRef::name)
                .orElse("");
    }
}
